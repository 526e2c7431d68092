#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"
#include "scenario/interpreter.h"
#include "trace/check.h"

namespace lab {

// The machine that a workload is played on, and its actors in order of birth. A workload knows what
// it does: an operation that fails here is a mistake of ours.
class Stage {
 public:
  explicit Stage(const rmap::DesignInfo& design)
      : design_(design),
        own_machine_(std::make_unique<mm::Machine>(design_.make, design_.kernel)),
        machine_(own_machine_.get()) {}
  // One for a reader's scenario, which brings the machine. `script` outlives it.
  Stage(const rmap::DesignInfo& design, const scenario::Script& script)
      : design_(design),
        run_(std::make_unique<scenario::Run>(script, design_)),
        machine_(&run_->machine()) {}

  const rmap::DesignInfo& design() const { return design_; }
  mm::Machine& machine() { return *machine_; }
  const mm::Machine& machine() const { return *machine_; }
  // In order of birth; null where it has exited.
  const std::vector<mm::Process*>& processes() const { return processes_; }
  mm::Process* process(std::uint64_t number) const {
    return processes_[static_cast<std::size_t>(number)];
  }
  mm::AddressSpace* file() const { return file_; }

  mm::Process* create_process() {
    processes_.push_back(must(machine_->create_process()));
    return processes_.back();
  }
  // All of the reader's scenario. Whoever is alive at its end is an actor from then on.
  void play_script() {
    run_->execute();
    processes_ = machine_->processes();
  }
  // Null where no reader's scenario is played.
  const scenario::Run* run() const { return run_.get(); }

  void create_file() { file_ = must(machine_->create_file()); }
  void mmap(mm::Process* process, mm::Vpn start, mm::Vpn pages) {
    must(machine_->mmap(process, start, pages, mm::Prot::read_write));
  }
  // Shared, readable and writable.
  void mmap_file(mm::Process* process, mm::Vpn start, mm::Vpn pages, mm::Vpn pgoff) {
    must(machine_->mmap_file(process, start, pages, mm::Prot::read_write, file_, pgoff, true));
  }
  void mprotect(mm::Process* process, mm::Vpn start, mm::Vpn pages, mm::Prot prot) {
    must(machine_->mprotect(process, start, pages, prot));
  }
  void write(mm::Process* process, mm::Vpn page) { must(machine_->write(process, page).error); }
  void fork(mm::Process* parent) { processes_.push_back(must(machine_->fork(parent))); }
  void exec(mm::Process* process) { must(machine_->exec(process)); }
  void exit(std::uint64_t number) {
    machine_->exit(process(number));
    processes_[static_cast<std::size_t>(number)] = nullptr;
  }

 private:
  static void must(mm::Error error) {
    trace::check(error == mm::Error::none, "a workload asks for what can be done");
  }
  template <class T>
  static T* must(T* made) {
    trace::check(made != nullptr, "a workload has memory enough");
    return made;
  }

  rmap::DesignInfo design_;
  std::unique_ptr<mm::Machine> own_machine_;  // one of these two
  std::unique_ptr<scenario::Run> run_;
  mm::Machine* machine_;
  std::vector<mm::Process*> processes_;
  mm::AddressSpace* file_ = nullptr;
};

}  // namespace lab
