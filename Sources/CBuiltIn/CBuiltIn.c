#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CBuiltIn.h"

#include <string.h>

// The one list of themes. JSON holds no NUL byte, so one can end each file.
static const struct {
  const char *path;
  const unsigned char *bytes;
} themes[] = {
    {"themes/default.json", (const unsigned char[]){
#embed "../../themes/default.json" suffix(, 0)
    }},
    {"themes/dark.json", (const unsigned char[]){
#embed "../../themes/dark.json" suffix(, 0)
    }},
    {"themes/light.json", (const unsigned char[]){
#embed "../../themes/light.json" suffix(, 0)
    }},
    {"themes/paper.json", (const unsigned char[]){
#embed "../../themes/paper.json" suffix(, 0)
    }},
    {"themes/night.json", (const unsigned char[]){
#embed "../../themes/night.json" suffix(, 0)
    }},
    {"themes/scrubs.json", (const unsigned char[]){
#embed "../../themes/scrubs.json" suffix(, 0)
    }},
    {"themes/high-contrast.json", (const unsigned char[]){
#embed "../../themes/high-contrast.json" suffix(, 0)
    }},
    {"themes/monochrome.json", (const unsigned char[]){
#embed "../../themes/monochrome.json" suffix(, 0)
    }},
};

static const unsigned char sample[] = {
#embed "sample/sample.json"
};

static const unsigned char specialties[] = {
#embed "specialties.txt"
};

size_t built_in_theme_count(void) { return sizeof themes / sizeof themes[0]; }

BuiltInFile built_in_theme(size_t index) {
  const char *text = (const char *)themes[index].bytes;
  return (BuiltInFile){
      .path = themes[index].path, .bytes = themes[index].bytes, .size = strlen(text)};
}

BuiltInFile built_in_sample(void) {
  return (BuiltInFile){
      .path = "Sources/CBuiltIn/sample/sample.json", .bytes = sample, .size = sizeof sample};
}

BuiltInFile built_in_specialties(void) {
  return (BuiltInFile){
      .path = "Sources/CBuiltIn/specialties.txt", .bytes = specialties, .size = sizeof specialties};
}
