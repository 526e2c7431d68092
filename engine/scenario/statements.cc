#include "scenario/interpreter.h"
#include "trace/check.h"

namespace scenario {

void Run::begin() {
  const trace::Journal* journal = options_.journal;
  const auto text = resolver().fill(current_->text);
  trace::check(text.has_value(), "a text can be filled in after its parts were");
  const auto number = static_cast<std::int64_t>(executed_.size());
  executed_.push_back({.line = current_->span.line,
                       .column = current_->span.column,
                       .text = *text,
                       .first_step = journal == nullptr ? 0 : journal->events().size(),
                       .verb = current_->verb});
  if (options_.journal != nullptr) options_.journal->statement(number);
}

bool Run::succeeded(bool has_memory) {
  return has_memory || resolver().report(Code::out_of_memory, current_->span, {});
}

bool Run::succeeded(mm::Error error) {
  const bool has_memory = error != mm::Error::out_of_memory;
  trace::check(error == mm::Error::none || !has_memory, "a statement that was checked can be done");
  return succeeded(has_memory);
}

bool Run::succeeded(mm::Error error, const PageRange& range, mm::Vpn address) {
  if (error != mm::Error::out_of_memory || range.count == 1) return succeeded(error);
  return resolver().report(
      Code::out_of_memory, current_->span,
      {page_text(range.region.name, address - range.region.start), range.actor->name});
}

bool Run::run(const MakeProcess& make) {
  const auto name = resolver().new_process(make.name);
  if (!name || !within(meter_.new_process())) return false;
  begin();
  mm::Process* process = machine_.create_process();
  if (!succeeded(process != nullptr)) return false;
  world_.add_process(*name, process, nullptr, executed_.size() - 1);
  return true;
}

bool Run::run(const MakeFile& make) {
  const auto name = resolver().new_file(make.name);
  if (!name || !within(meter_.objects(1 + kObjectsPerRegion))) return false;
  meter_.keep(kObjectsPerRegion);
  begin();
  mm::AddressSpace* file = machine_.create_file();
  if (!succeeded(file != nullptr)) return false;
  world_.add_file(*name, file);
  return true;
}

bool Run::run(const Fork& fork) {
  const Actor* parent = resolver().process(fork.parent);
  if (parent == nullptr) return false;
  const auto name = resolver().new_process(fork.child);
  if (!name || !within(meter_.new_process())) return false;
  const std::uint64_t names = kObjectsPerRegion * parent->regions.size();
  if (!within(meter_.objects(names))) return false;
  if (!within(meter_.fork(cost_of_fork(parent->process->mm)))) return false;
  meter_.keep(names);
  begin();
  mm::Process* child = machine_.fork(parent->process);
  if (!succeeded(child != nullptr)) return false;
  world_.add_process(*name, child, parent, executed_.size() - 1);
  return true;
}

bool Run::run(const Exec& exec) {
  Actor* actor = resolver().process(exec.process);
  if (actor == nullptr || !within(meter_.exec())) return false;
  begin();
  const mm::Mm* old_mm = actor->process->mm;
  if (!succeeded(machine_.exec(actor->process))) return false;
  world_.change_mm(*actor, old_mm);
  return true;
}

bool Run::run(const Exit& exit) {
  Actor* actor = resolver().process(exit.process);
  if (actor == nullptr) return false;
  begin();
  mm::Process* process = actor->process;
  world_.remove_process(*actor, current_->span.line);
  machine_.exit(process);
  return true;
}

}  // namespace scenario
