#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"

namespace testing_support {

// All stories happen in this small address space, so that VMAs meet. It lies across two page
// tables.
inline constexpr mm::Vpn kFirstPage = 496;
inline constexpr mm::Vpn kPages = 32;

// One operation on a machine, as data: it can be kept, left out, printed. Processes and files have
// numbers that are never used again, so a story stays a story when operations are left out of it.
struct Operation {
  enum class Kind : std::uint8_t {
    create_process,
    mmap,
    mmap_file,
    munmap,
    mprotect,
    mremap,
    read,
    write,
    fork,
    exec,
    exit,
    age,
    reclaim,
    migrate,
    create_file,
    remove_file,
  };
  static constexpr int kKinds = 16;

  Kind kind = Kind::create_process;
  int process = 0;
  int child = 0;  // of fork
  int file = 0;   // of mmap_file, create_file, remove_file
  mm::Vpn start = 0;
  mm::Vpn pages = 1;
  mm::Vpn to = 0;         // of mremap
  mm::Vpn new_pages = 0;  // of mremap
  mm::Vpn pgoff = 0;      // of mmap_file
  mm::Prot prot = mm::Prot::read_write;
  bool shared = false;
};
using Story = std::vector<Operation>;

enum class Outcome { applied, refused, out_of_memory };

// A machine, and who is who on it.
class Stage {
 public:
  explicit Stage(const rmap::DesignInfo& design) : machine_(design.make, design.kernel) {}

  mm::Machine& machine() { return machine_; }

  // Whether the process lives and has something mapped in the range.
  bool any_mapped(int process, mm::Vpn start, mm::Vpn pages) const {
    const mm::Process* found = find(processes_, process);
    if (found == nullptr) return false;
    const mm::Vma* vma = found->mm->first_behind(start);
    return vma != nullptr && vma->vm_start < start + pages;
  }

  // Refused is what names somebody who does not live, as well as what the machine refuses.
  Outcome apply(const Operation& operation) {
    using Kind = Operation::Kind;
    if (operation.kind == Kind::create_process) {
      return enter(processes_, operation.process, machine_.create_process());
    }
    if (operation.kind == Kind::create_file) {
      return enter(files_, operation.file, machine_.create_file());
    }
    mm::AddressSpace* file = find(files_, operation.file);
    if (operation.kind == Kind::remove_file) {
      if (file == nullptr) return Outcome::refused;
      const Outcome outcome = outcome_of(machine_.remove_file(file));
      if (outcome == Outcome::applied) files_.erase(operation.file);
      return outcome;
    }
    mm::Process* process = find(processes_, operation.process);
    if (process == nullptr) return Outcome::refused;
    return apply(operation, process, file);
  }

  // Ends all processes and removes all files.
  void end() {
    for (const auto& [number, process] : processes_) machine_.exit(process);
    for (const auto& [number, file] : files_) (void)machine_.remove_file(file);
    processes_.clear();
    files_.clear();
  }

 private:
  template <class T>
  static T* find(const std::map<int, T*>& by_number, int number) {
    const auto found = by_number.find(number);
    return found == by_number.end() ? nullptr : found->second;
  }

  template <class T>
  static Outcome enter(std::map<int, T*>& by_number, int number, T* fresh) {
    if (fresh == nullptr) return Outcome::out_of_memory;
    by_number[number] = fresh;
    return Outcome::applied;
  }

  static Outcome outcome_of(mm::Error error) {
    if (error == mm::Error::none) return Outcome::applied;
    return error == mm::Error::out_of_memory ? Outcome::out_of_memory : Outcome::refused;
  }

  Outcome apply(const Operation& operation, mm::Process* process, mm::AddressSpace* file) {
    using Kind = Operation::Kind;
    const mm::Vpn start = operation.start;
    const mm::Vpn pages = operation.pages;
    switch (operation.kind) {
      case Kind::mmap:
        return outcome_of(machine_.mmap(process, start, pages, operation.prot));
      case Kind::mmap_file:
        if (file == nullptr) return Outcome::refused;
        return outcome_of(machine_.mmap_file(process, start, pages, operation.prot, file,
                                             operation.pgoff, operation.shared));
      case Kind::munmap:
        return outcome_of(machine_.munmap(process, start, pages));
      case Kind::mprotect:
        return outcome_of(machine_.mprotect(process, start, pages, operation.prot));
      case Kind::mremap:
        return outcome_of(
            machine_.mremap(process, start, pages, operation.to, operation.new_pages));
      case Kind::read:
        return outcome_of(machine_.read(process, start).error);
      case Kind::write:
        return outcome_of(machine_.write(process, start).error);
      case Kind::fork:
        return enter(processes_, operation.child, machine_.fork(process));
      case Kind::exec:
        return outcome_of(machine_.exec(process));
      case Kind::exit:
        machine_.exit(process);
        processes_.erase(operation.process);
        return Outcome::applied;
      case Kind::age:
        return outcome_of(machine_.age(process, start).error);
      case Kind::reclaim:
        return outcome_of(machine_.reclaim(process, start));
      case Kind::migrate:
        return outcome_of(machine_.migrate(process, start));
      case Kind::create_process:
      case Kind::create_file:
      case Kind::remove_file:
        break;
    }
    return Outcome::refused;
  }

  mm::Machine machine_;
  std::map<int, mm::Process*> processes_;
  std::map<int, mm::AddressSpace*> files_;
};

// One operation as statements of the scenario language; see to_scenario().
class Scribe {
 public:
  std::string statement(const Operation& operation) {
    using Kind = Operation::Kind;
    const std::string process = " P" + std::to_string(operation.process);
    const std::string file = " F" + std::to_string(operation.file);
    switch (operation.kind) {
      case Kind::create_process:
        return "process" + process + "\n" + name_all(process);
      case Kind::mmap:
        return "mmap" + process + fresh_region() + number(operation.pages) + place(operation);
      case Kind::mmap_file:
        return "mmap" + process + fresh_region() + number(operation.pages) + " file" + file +
               " from" + number(operation.pgoff) + (operation.shared ? " shared" : "") +
               place(operation);
      case Kind::munmap:
        return "munmap" + process + range(operation) + "\n";
      case Kind::mprotect:
        return "mprotect" + process + range(operation) + rights(operation.prot) + "\n";
      case Kind::mremap:
        return "mremap" + process + range(operation) +
               (operation.to == operation.start
                    ? ""
                    : " as" + fresh_region() + " at" + number(operation.to)) +
               " pages" + number(operation.new_pages) + "\n";
      case Kind::read:
        return "read" + process + page(operation.start) + "\n";
      case Kind::write:
        return "write" + process + page(operation.start) + "\n";
      case Kind::fork:
        return "fork" + process + " P" + std::to_string(operation.child) + "\n";
      case Kind::exec:
        return "exec" + process + "\n" + name_all(process);  // a new address space has no names
      case Kind::exit:
        return "exit" + process + "\n";
      case Kind::age:
        return "age" + process + page(operation.start) + "\n";
      case Kind::reclaim:
        return "reclaim" + process + page(operation.start) + "\n";
      case Kind::migrate:
        return "migrate" + process + page(operation.start) + "\n";
      case Kind::create_file:
        return "file" + file + "\n";
      case Kind::remove_file:
        return "# here" + file + " is removed\n";
    }
    return "";
  }

 private:
  static std::string name_all(const std::string& process) {
    return "mmap" + process + " all " + std::to_string(kPages) + " at " +
           std::to_string(kFirstPage) + "\nmunmap" + process + " all\n";
  }
  static std::string number(mm::Vpn value) { return " " + std::to_string(value); }
  static std::string rights(mm::Prot prot) {
    if (mm::may_write(prot)) return " rw";
    return mm::may_read(prot) ? " r" : " none";
  }
  static std::string place(const Operation& operation) {
    return " at" + number(operation.start) + rights(operation.prot) + "\n";
  }
  static std::string page(mm::Vpn address) {
    return " all[" + std::to_string(address - kFirstPage) + "]";
  }
  static std::string range(const Operation& operation) {
    if (operation.pages == 1) return page(operation.start);
    return " all[" + std::to_string(operation.start - kFirstPage) + ".." +
           std::to_string(operation.start + operation.pages - 1 - kFirstPage) + "]";
  }
  std::string fresh_region() { return " m" + std::to_string(++regions_); }

  int regions_ = 0;
};

// What of a story the machine did, as a script that can be pasted. Each process begins with a
// region `all` over the whole address space, unmapped at once: the name stays, so that all[3] is
// page 3 for ever.
inline std::string to_scenario(const Story& story, const rmap::DesignInfo& design) {
  using Kind = Operation::Kind;
  Stage stage(design);
  Scribe scribe;
  std::string script;
  for (const Operation& operation : story) {
    // The language wants to be told what the system calls take for granted: that there is something to
    // unmap, and nothing where mremap moves to.
    const bool is_move = operation.kind == Kind::mremap && operation.to != operation.start;
    const bool overwrites =
        is_move && stage.any_mapped(operation.process, operation.to, operation.new_pages);
    const bool unmaps_nothing =
        operation.kind == Kind::munmap &&
        !stage.any_mapped(operation.process, operation.start, operation.pages);
    if (stage.apply(operation) != Outcome::applied || unmaps_nothing) continue;
    if (overwrites) {
      script += scribe.statement({.kind = Kind::munmap,
                                  .process = operation.process,
                                  .start = operation.to,
                                  .pages = operation.new_pages});
    }
    script += scribe.statement(operation);
  }
  return script;
}

}  // namespace testing_support
