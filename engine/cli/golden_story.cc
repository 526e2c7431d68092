#include "cli/golden_story.h"

#include "cli/golden_error.h"

namespace cli {

// One operation of a trace, and how to say what is wrong with it.
class GoldenOperation {
 public:
  GoldenOperation(GoldenStory& story, const Json& json, int step)
      : story_(story), machine_(story.machine_), json_(json), step_(step) {}

  void apply() {
    if (!json_.is_object()) fail("an operation is an object with an \"op\"");
    const std::string name = text("op");
    for (const Known& known : kKnown) {
      if (name == known.name) return (this->*known.act)();
    }
    fail("unknown operation \"" + name + "\"; known are " + known_names(), "\"" + name + "\"");
  }

 private:
  struct Known {
    const char* name;
    void (GoldenOperation::*act)();
  };
  static const Known kKnown[12];

  static std::string known_names() {
    std::string names;
    for (const Known& known : kKnown) {
      if (&known != kKnown) names += &known == std::end(kKnown) - 1 ? " and " : ", ";
      names += known.name;
    }
    return names;
  }

  // MAP_FIXED: what was there goes.
  void mmap() {
    const mm::Vpn start = number("start");
    const mm::Vpn pages = number("pages");
    mm::Error error = machine_.mmap(process(), start, pages, mm::Prot::read_write);
    if (error == mm::Error::overlap) {
      check(machine_.munmap(process(), start, pages));
      error = machine_.mmap(process(), start, pages, mm::Prot::read_write);
    }
    check(error);
  }
  void mmap_file() {
    const Json& shared = field("shared");
    if (!shared.is_boolean()) fail("\"shared\" must be true or false");
    check(machine_.mmap_file(process(), number("start"), number("pages"), mm::Prot::read_write,
                             story_.file(number("file")), number("pgoff"), shared.get<bool>()));
  }
  void touch() { check(machine_.write(process(), number("page")).error); }
  void read() { check(machine_.read(process(), number("page")).error); }
  void fork() {
    mm::Process* parent = process();
    const std::int64_t child = signed_number("child");
    if (story_.processes_.contains(child)) {
      fail("process " + std::to_string(child) + " is alive already");
    }
    story_.processes_[child] = machine_.fork(parent);
  }
  void exec() { check(machine_.exec(process())); }
  void exit() {
    machine_.exit(process());
    story_.processes_.erase(signed_number("proc"));
  }
  void mprotect() {
    const mm::Prot prot = rights();
    check(machine_.mprotect(process(), number("start"), number("pages"), prot));
  }
  void mremap() {
    check(machine_.mremap(process(), number("start"), number("pages"), number("to"),
                          number("pages")));
  }
  void munmap() { check(machine_.munmap(process(), number("start"), number("pages"))); }
  void age() { check(machine_.age(process(), number("page")).error); }

  [[noreturn]] void fail(const std::string& message, std::string place = {}) const {
    throw GoldenError(message, step_, std::move(place));
  }

  void check(mm::Error error) const {
    switch (error) {
      case mm::Error::none:
        return;
      case mm::Error::bad_range:
        fail("the range is empty or too large, or overlaps the one it moves to");
      case mm::Error::overlap:
        fail("something is mapped in this range already");
      case mm::Error::not_mapped:
        fail("nothing is mapped there");
      case mm::Error::no_permission:
        fail("the mapping does not allow this access");
      case mm::Error::not_in_memory:
        fail("no page is in memory there");
      case mm::Error::in_use:
        fail("the file is still mapped");
      case mm::Error::not_supported:
        fail("the kernel of this design can't do this");
      case mm::Error::out_of_memory:
        fail("out of memory");
    }
  }

  const Json& field(const char* name) const {
    const auto found = json_.find(name);
    if (found == json_.end()) fail(std::string("the operation needs a \"") + name + "\"");
    return *found;
  }
  std::string text(const char* name) const {
    const Json& value = field(name);
    if (!value.is_string()) fail(std::string("\"") + name + "\" must be a string");
    return value.get<std::string>();
  }
  std::int64_t signed_number(const char* name) const {
    const Json& value = field(name);
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0) {
      fail(std::string("\"") + name + "\" must be a whole number, 0 or more");
    }
    return value.get<std::int64_t>();
  }
  mm::Vpn number(const char* name) const { return static_cast<mm::Vpn>(signed_number(name)); }
  mm::Process* process() const {
    const auto found = story_.processes_.find(signed_number("proc"));
    if (found == story_.processes_.end()) {
      fail("no process " + std::to_string(signed_number("proc")) + " is alive");
    }
    return found->second;
  }
  mm::Prot rights() const {
    const std::string prot = text("prot");
    if (prot == "rw") return mm::Prot::read_write;
    if (prot == "r") return mm::Prot::read;
    if (prot == "none") return mm::Prot::none;
    fail("\"prot\" must be \"rw\", \"r\" or \"none\", not \"" + prot + "\"", "\"" + prot + "\"");
  }

  GoldenStory& story_;
  mm::Machine& machine_;
  const Json& json_;
  int step_;
};

const GoldenOperation::Known GoldenOperation::kKnown[12] = {
    {"mmap", &GoldenOperation::mmap},
    {"mmap_file", &GoldenOperation::mmap_file},
    {"touch", &GoldenOperation::touch},
    {"touch_file", &GoldenOperation::read},  // a read fault maps the file's page
    {"read", &GoldenOperation::read},
    {"fork", &GoldenOperation::fork},
    {"exec", &GoldenOperation::exec},
    {"exit", &GoldenOperation::exit},
    {"mprotect", &GoldenOperation::mprotect},
    {"mremap", &GoldenOperation::mremap},
    {"munmap", &GoldenOperation::munmap},
    {"age", &GoldenOperation::age},
};

GoldenStory::GoldenStory(rmap::Factory design, const mm::Kernel& kernel)
    : machine_(design, kernel), processes_{{0, machine_.create_process()}} {}

void GoldenStory::apply(const Json& operation, int step) {
  GoldenOperation(*this, operation, step).apply();
}

mm::AddressSpace* GoldenStory::file(std::uint64_t number) {
  constexpr std::uint64_t kMostFiles = 10'000;
  if (number >= kMostFiles) throw GoldenError("there are at most 10000 files", -1);
  while (machine_.files().size() <= number) machine_.create_file();
  return machine_.files()[number];
}

std::int64_t GoldenStory::number_of(const mm::Mm* mm) const {
  for (const auto& [number, process] : processes_) {
    if (process->mm == mm) return number;
  }
  return -1;
}

const char* golden_rights(mm::Prot prot) {
  if (mm::may_write(prot)) return "rw";
  return mm::may_read(prot) ? "r" : "none";
}

}  // namespace cli
