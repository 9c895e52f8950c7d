#pragma once
#include <stdbool.h>
#include <unicode/umachine.h>

#include "ClusterClass.h"
#include "LineClass.h"

ClusterClass cluster_class_of(UChar32 point);
LineClass line_class_of(UChar32 point, bool is_east_asian);
