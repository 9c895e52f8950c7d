#pragma once

#include "CodePoint.h"
#include "Decoding.h"
#include "Direction.h"
#include "Folding.h"
#include "Joining.h"
#include "Words.h"
