// The least a builder can do: read every profile, parse it with libcmark, write as many files with as many
// bytes as a finished site has. Nothing is checked, sorted or templated, so no builder should beat it.
//
//     limit CONTENT REFERENCE OUTPUT
//
// CONTENT is a content folder; REFERENCE the site another program made of it (only names and sizes of its
// files are read); OUTPUT is created and must not exist. A file associations/SLUG.html begins with the HTML of
// associations/SLUG.md and is padded to its size in REFERENCE; every other file is padding alone.
//
// One thread per CPU. Exits with 1 and a message on the first thing that fails.

#define _GNU_SOURCE
#include <cmark.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { maximumSource = 256 * 1024 };

static const char profiles[] = "associations/";

// A file to write: its path below the output folder, and its size.
struct file {
  char *path;
  size_t size;
};

static struct {
  struct file *files;
  size_t count, capacity;
  size_t largest;
} plan;

static int content, output;
static size_t rootLength;
static atomic_size_t next;

static void *allocated(void *memory) {
  if (memory == NULL) err(1, "memory");
  return memory;
}

// Takes one entry of REFERENCE into the plan; a folder is made at once, since nftw names it before its files.
static int planEntry(const char *path, const struct stat *status, int kind, struct FTW *place) {
  if (place->level == 0) return 0;
  const char *relative = path + rootLength + 1;
  if (kind == FTW_D) {
    if (mkdirat(output, relative, 0755) != 0) err(1, "mkdir %s", relative);
  } else if (kind == FTW_F) {
    if (plan.count == plan.capacity) {
      plan.capacity = plan.capacity == 0 ? 1024 : plan.capacity * 2;
      plan.files = allocated(realloc(plan.files, plan.capacity * sizeof *plan.files));
    }
    size_t size = (size_t)status->st_size;
    plan.files[plan.count++] = (struct file){.path = allocated(strdup(relative)), .size = size};
    if (size > plan.largest) plan.largest = size;
  } else {
    errx(1, "%s: neither a file nor a folder", path);
  }
  return 0;
}

// Reads a whole source; false if there is none of this name.
static bool readSource(const char *path, char *text, size_t *length) {
  int file = openat(content, path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == ENOENT) return false;
    err(1, "%s", path);
  }
  size_t filled = 0;
  for (;;) {
    ssize_t got = read(file, text + filled, maximumSource - filled);
    if (got < 0) {
      if (errno == EINTR) continue;
      err(1, "read %s", path);
    }
    if (got == 0) break;
    filled += (size_t)got;
    if (filled == maximumSource) errx(1, "%s: larger than %d bytes", path, maximumSource);
  }
  close(file);
  *length = filled;
  return true;
}

static void writeFile(const struct file *planned, const char *bytes) {
  int file = openat(output, planned->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) err(1, "create %s", planned->path);
  for (size_t done = 0; done < planned->size;) {
    ssize_t put = write(file, bytes + done, planned->size - done);
    if (put < 0) {
      if (errno == EINTR) continue;
      err(1, "write %s", planned->path);
    }
    done += (size_t)put;
  }
  if (close(file) != 0) err(1, "close %s", planned->path);
}

// What one thread works with; `dirty` bytes at the start of `page` are not padding.
struct worker {
  char *source, *page;
  size_t dirty;
};

// Puts the HTML of the profile behind this page, if it is a profile's, at the start of the page.
static void renderProfile(struct worker *worker, const struct file *planned) {
  size_t length = strlen(planned->path), prefix = sizeof profiles - 1, suffix = strlen(".html");
  char path[4096];
  if (length <= prefix + suffix || length >= sizeof path) return;
  if (strncmp(planned->path, profiles, prefix) != 0) return;
  if (strcmp(planned->path + length - suffix, ".html") != 0) return;
  memcpy(path, planned->path, length - suffix);
  strcpy(path + length - suffix, ".md");

  size_t sourceLength;
  if (!readSource(path, worker->source, &sourceLength)) return;
  const char fence[] = "\n---\n";
  char *end = memmem(worker->source, sourceLength, fence, sizeof fence - 1);
  if (end == NULL) errx(1, "%s: no front matter", path);
  const char *body = end + sizeof fence - 1;
  size_t bodyLength = sourceLength - (size_t)(body - worker->source);

  char *html = allocated(cmark_markdown_to_html(body, bodyLength, CMARK_OPT_DEFAULT));
  size_t htmlLength = strlen(html);
  if (htmlLength > planned->size) errx(1, "%s: its HTML is larger than its page in REFERENCE", path);
  memcpy(worker->page, html, htmlLength);
  worker->dirty = htmlLength;
  free(html);
}

static void *work(void *unused) {
  (void)unused;
  struct worker worker = {
      .source = allocated(malloc(maximumSource)), .page = allocated(malloc(plan.largest + 1)), .dirty = 0};
  memset(worker.page, ' ', plan.largest + 1);
  for (;;) {
    size_t index = atomic_fetch_add(&next, 1);
    if (index >= plan.count) break;
    memset(worker.page, ' ', worker.dirty);
    worker.dirty = 0;
    renderProfile(&worker, &plan.files[index]);
    writeFile(&plan.files[index], worker.page);
  }
  free(worker.page);
  free(worker.source);
  return NULL;
}

static int folder(const char *path) {
  int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) err(1, "%s", path);
  return descriptor;
}

int main(int count, char **arguments) {
  if (count != 4) errx(64, "usage: limit CONTENT REFERENCE OUTPUT");
  char *reference = arguments[2];
  rootLength = strlen(reference);
  while (rootLength > 1 && reference[rootLength - 1] == '/') reference[--rootLength] = '\0';

  if (mkdir(arguments[3], 0755) != 0) err(1, "mkdir %s", arguments[3]);
  content = folder(arguments[1]);
  output = folder(arguments[3]);
  if (nftw(reference, planEntry, 64, FTW_PHYS) != 0) err(1, "%s", reference);

  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  size_t threads = processors < 1 ? 1 : (size_t)processors;
  pthread_t *running = allocated(calloc(threads, sizeof *running));
  for (size_t i = 0; i < threads; i++) {
    int problem = pthread_create(&running[i], NULL, work, NULL);
    if (problem != 0) errx(1, "thread: %s", strerror(problem));
  }
  for (size_t i = 0; i < threads; i++) {
    int problem = pthread_join(running[i], NULL);
    if (problem != 0) errx(1, "thread: %s", strerror(problem));
  }
  free(running);

  for (size_t i = 0; i < plan.count; i++) free(plan.files[i].path);
  free(plan.files);
  close(output);
  close(content);
}
