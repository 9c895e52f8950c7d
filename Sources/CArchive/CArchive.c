#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 1 << 18 };

struct PackedFile {
  struct archive *archive;
  bool has_failed;
};

bool packed_is_begun_by(const uint8_t *bytes, size_t count) {
  static const char seven_zip[] = {'7', 'z', '\xBC', '\xAF', '\x27', '\x1C'};
  static const char zip[] = {'P', 'K', 3, 4};
  return (count >= sizeof(seven_zip) && memcmp(bytes, seven_zip, sizeof(seven_zip)) == 0) ||
         (count >= sizeof(zip) && memcmp(bytes, zip, sizeof(zip)) == 0);
}

PackedFile *packed_open(const char *path) {
  PackedFile *file = calloc(1, sizeof(PackedFile));
  if (!file) abort();
  file->archive = archive_read_new();
  if (!file->archive) abort();
  archive_read_support_format_7zip(file->archive);
  archive_read_support_format_zip_seekable(file->archive);
  file->has_failed = archive_read_open_filename(file->archive, path, BLOCK_SIZE) != ARCHIVE_OK;
  return file;
}

void packed_close(PackedFile *file) {
  archive_read_free(file->archive);
  free(file);
}

PackedStep packed_next(PackedFile *file, PackedMember *member) {
  while (!file->has_failed) {
    struct archive_entry *entry;
    const int status = archive_read_next_header(file->archive, &entry);
    if (status == ARCHIVE_EOF) return PackedStepEnd;
    // A warning is about what a file system would want to know.
    file->has_failed = status != ARCHIVE_OK && status != ARCHIVE_WARN;
    if (file->has_failed || archive_entry_filetype(entry) != AE_IFREG) continue;
    member->name = archive_entry_pathname_utf8(entry);
    member->size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
    return PackedStepMember;
  }
  return PackedStepFailed;
}

ptrdiff_t packed_read(PackedFile *file, void *buffer, size_t size) {
  const la_ssize_t count = archive_read_data(file->archive, buffer, size);
  return count < 0 ? -1 : count;
}

const char *packed_error(const PackedFile *file) {
  const char *message = archive_error_string(file->archive);
  return message ? message : "it cannot be read";
}
