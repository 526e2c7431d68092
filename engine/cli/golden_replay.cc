#include "cli/golden_replay.h"

#include "cli/golden_generator.h"

namespace cli {
namespace {

class Operation {
 public:
  Operation(mm::Machine& machine, Processes& processes, const Json& json, int step)
      : machine_(machine), processes_(processes), json_(json), step_(step) {}

  void apply() {
    if (!json_.is_object()) fail("an operation is an object with an \"op\"");
    const std::string name = text("op");
    if (name == "mmap") {
      check(machine_.mmap(process("proc"), number("start"), number("pages"), mm::Prot::read_write));
    } else if (name == "touch") {
      check(machine_.write(process("proc"), number("page")).error);
    } else if (name == "read") {
      check(machine_.read(process("proc"), number("page")).error);
    } else if (name == "fork") {
      fork();
    } else if (name == "exit") {
      machine_.exit(process("proc"));
      processes_.erase(signed_number("proc"));
    } else if (name == "mprotect") {
      check(machine_.mprotect(process("proc"), number("start"), number("pages"), rights()));
    } else if (name == "munmap") {
      check(machine_.munmap(process("proc"), number("start"), number("pages")));
    } else {
      fail("unknown operation \"" + name +
               "\"; known are mmap, touch, read, fork, exit, mprotect and munmap",
           "\"" + name + "\"");
    }
  }

 private:
  [[noreturn]] void fail(const std::string& message, std::string place = {}) const {
    throw GoldenError(message, step_, std::move(place));
  }

  void check(mm::Error error) const {
    switch (error) {
      case mm::Error::none:
        return;
      case mm::Error::bad_range:
        fail("the range is empty or too large");
      case mm::Error::overlap:
        fail("something is mapped in this range already");
      case mm::Error::not_mapped:
        fail("nothing is mapped there");
      case mm::Error::no_permission:
        fail("the mapping does not allow this access");
    }
  }

  void fork() {
    mm::Process* parent = process("proc");
    const std::int64_t child = signed_number("child");
    if (processes_.contains(child)) fail("process " + std::to_string(child) + " is alive already");
    processes_[child] = machine_.fork(parent);
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
  mm::Process* process(const char* name) const {
    const auto found = processes_.find(signed_number(name));
    if (found == processes_.end()) {
      fail("no process " + std::to_string(signed_number(name)) + " is alive");
    }
    return found->second;
  }
  mm::Prot rights() const {
    const std::string prot = text("prot");
    if (prot == "rw") return mm::Prot::read_write;
    if (prot == "r") return mm::Prot::read;
    fail("\"prot\" must be \"r\" or \"rw\", not \"" + prot + "\"", "\"" + prot + "\"");
  }

  mm::Machine& machine_;
  Processes& processes_;
  const Json& json_;
  int step_;
};

}  // namespace

void apply_operation(mm::Machine& machine, Processes& processes, const Json& operation, int step) {
  Operation(machine, processes, operation, step).apply();
}

Json replay_golden(const Json& trace, const rmap::DesignInfo& design) {
  if (!trace.is_object() || !trace.contains("steps") || !trace["steps"].is_array()) {
    throw GoldenError("a golden trace is an object with an array \"steps\"", -1);
  }
  mm::Machine machine(design.make);
  Processes processes = {{0, machine.create_process()}};
  GoldenState state(machine);
  Json result = trace;
  int number = 0;
  for (Json& step : result["steps"]) {
    if (!step.is_object() || !step.contains("op")) {
      throw GoldenError("a step is an object with an \"op\"", number);
    }
    apply_operation(machine, processes, step["op"], number);
    if (step.contains("after")) step["after"] = state.describe(processes);
    ++number;
  }
  if (trace.contains("generator")) {
    if (!trace["generator"].is_string()) throw GoldenError("\"generator\" must be a string", -1);
    for_each_generated(trace["generator"].get<std::string>(), [&](const Json& operation) {
      apply_operation(machine, processes, operation, -1);
    });
    result["summary"] = golden_summary(machine, processes);
  }
  return result;
}

}  // namespace cli
