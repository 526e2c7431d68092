#include "cli/golden_generator.h"

#include <cctype>
#include <vector>

#include "cli/golden_replay.h"

namespace cli {
namespace {

// What an operation's arguments are called, in order; a last `*` may be a range of pages.
struct Shape {
  const char* op;
  std::vector<const char*> names;
};
const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {{"mmap", {"proc", "start", "pages"}},
                                         {"touch", {"proc", "page"}},
                                         {"read", {"proc", "page"}},
                                         {"fork", {"proc", "child"}},
                                         {"exit", {"proc"}},
                                         {"mprotect", {"proc", "start", "pages", "prot"}},
                                         {"munmap", {"proc", "start", "pages"}}};
  return all;
}

class Generator {
 public:
  Generator(const std::string& text, const std::function<void(const Json&)>& emit)
      : text_(text), emit_(emit) {}

  void run() {
    while (!at_end()) {
      if (word_ahead() == "for") {
        loop();
      } else {
        operation();
      }
    }
  }

 private:
  // for x=FIRST[,SECOND]..LAST: body
  void loop() {
    expect_word("for");
    variable_ = name();
    expect('=');
    const std::int64_t first = sum();
    const std::int64_t step = accept(',') ? sum() - first : 1;
    expect('.');
    expect('.');
    const std::int64_t last = sum();
    expect(':');
    if (step <= 0) fail("the loop does not count up");
    const std::size_t body = at_;
    std::size_t behind = at_;
    for (value_ = first; value_ <= last; value_ += step) {
      at_ = body;
      while (!at_end() && word_ahead() != "for") operation();
      behind = at_;
    }
    at_ = behind;
    variable_.clear();
  }

  void operation() {
    const std::string op = name();
    for (const Shape& shape : shapes()) {
      if (shape.op == op) {
        expect('(');
        arguments(shape);
        expect(')');
        accept(';');
        return;
      }
    }
    throw GoldenError("unknown operation \"" + op + "\" in the generator", -1, op);
  }

  void arguments(const Shape& shape) {
    Json json = {{"op", shape.op}};
    std::int64_t from = 0;
    std::int64_t to = 0;
    for (const char* argument : shape.names) {
      if (argument != shape.names.front()) expect(',');
      if (std::string(argument) == "prot") {
        json[argument] = name();
        continue;
      }
      from = to = sum();
      json[argument] = from;
      if (accept('.')) {
        expect('.');
        to = sum();
      }
    }
    if (from == to || json.contains("prot")) {
      emit_(json);
      return;
    }
    for (std::int64_t page = from; page <= to; ++page) {
      json[shape.names.back()] = page;
      emit_(json);
    }
  }

  std::int64_t sum() {
    std::int64_t value = product();
    while (true) {
      if (accept('+')) {
        value += product();
      } else if (accept('-')) {
        value -= product();
      } else {
        return value;
      }
    }
  }
  std::int64_t product() {
    std::int64_t value = atom();
    while (true) {
      if (accept('*')) {
        value *= atom();
      } else if (accept('%')) {
        const std::int64_t divisor = atom();
        if (divisor == 0) fail("division by zero");
        value %= divisor;
      } else {
        return value;
      }
    }
  }
  std::int64_t atom() {
    if (accept('(')) {
      const std::int64_t value = sum();
      expect(')');
      return value;
    }
    if (std::isdigit(peek()) != 0) {
      std::int64_t value = 0;
      while (std::isdigit(peek()) != 0 && value < 1'000'000'000) value = value * 10 + (text_[at_++] - '0');
      return value;
    }
    const std::string variable = name();
    if (variable != variable_) fail("unknown variable \"" + variable + "\"");
    return value_;
  }

  std::string name() {
    const std::string word = word_ahead();
    if (word.empty()) fail("a name was expected");
    at_ += word.size();
    return word;
  }
  std::string word_ahead() {
    std::size_t end = (peek(), at_);
    while (end < text_.size() && std::isalpha(static_cast<unsigned char>(text_[end])) != 0) ++end;
    return text_.substr(at_, end - at_);
  }
  void expect_word(const char* word) {
    if (name() != word) fail(std::string("\"") + word + "\" was expected");
  }
  void expect(char wanted) {
    if (!accept(wanted)) fail(std::string("'") + wanted + "' was expected");
  }
  bool accept(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }
  // The next character that is not a blank; 0 at the end.
  int peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : 0;
  }
  bool at_end() { return peek() == 0; }
  [[noreturn]] void fail(const std::string& message) const {
    throw GoldenError("generator, character " + std::to_string(at_ + 1) + ": " + message, -1,
                      text_.substr(at_, 20));
  }

  const std::string& text_;
  const std::function<void(const Json&)>& emit_;
  std::size_t at_ = 0;
  std::string variable_;
  std::int64_t value_ = 0;
};

}  // namespace

void for_each_generated(const std::string& generator,
                        const std::function<void(const Json&)>& emit) {
  Generator(generator, emit).run();
}

}  // namespace cli
