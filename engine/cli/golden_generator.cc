#include "cli/golden_generator.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <vector>

#include "cli/golden_error.h"

namespace cli {
namespace {

// What an operation's arguments are called, in order; a last `*` may be a range of pages.
struct Shape {
  const char* op;
  std::vector<const char*> names;
};
const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      {"mmap", {"proc", "start", "pages"}},
      {"mmap_file", {"proc", "start", "pages", "file", "pgoff", "shared"}},
      {"touch_file", {"proc", "page"}},
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
    const bool has_second = accept(',');
    const std::int64_t step = has_second ? sum() - first : 1;
    expect('.');
    expect('.');
    const std::int64_t last = sum();
    expect(':');
    if (step == 0) fail("the loop does not count");
    const std::int64_t stride = has_second || first <= last ? step : -1;  // c=1000..2 counts down
    const std::size_t body = at_;
    std::size_t behind = at_;
    for (value_ = first; stride > 0 ? value_ <= last : value_ >= last; value_ += stride) {
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
        if (op == "touch_file" && peek() != '(') return touch_mapping();
        expect('(');
        arguments(shape);
        expect(')');
        accept(';');
        return;
      }
    }
    throw GoldenError("unknown operation \"" + op + "\" in the generator", -1, op);
  }

  // touch_file each, touch_file all
  void touch_mapping() {
    const std::string which = name();
    if (which != "each" && which != "all") fail("\"each\" or \"all\" was expected");
    accept(';');
    if (mapping_.is_null()) fail("nothing has been mapped");
    const auto start = mapping_["start"].get<std::int64_t>();
    for (std::int64_t i = 0; i < mapping_["pages"].get<std::int64_t>(); ++i) {
      emit_({{"op", "touch_file"}, {"proc", mapping_["proc"]}, {"page", start + i}});
    }
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
      if (std::string(argument) == "shared") {
        const std::string kind = name();
        if (kind != "shared" && kind != "private") fail("\"shared\" or \"private\" was expected");
        json[argument] = kind == "shared";
        continue;
      }
      if (word_ahead() == argument) expect_word(argument);  // "file 0", "pgoff i"
      from = to = sum();
      json[argument] = from;
      if (accept('.')) {
        expect('.');
        to = sum();
      }
    }
    if (shape.op == std::string("mmap_file")) mapping_ = json;
    if (from == to || json.contains("prot") || json.contains("shared")) {
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
      while (std::isdigit(peek()) != 0 && value < 1'000'000'000)
        value = value * 10 + (text_[at_++] - '0');
      return !variable_.empty() && word_ahead() == variable_ ? value * atom() : value;
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
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }
  static bool is_letter(char letter) {
    return letter == '_' || std::isalpha(static_cast<unsigned char>(letter)) != 0;
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
  Json mapping_;  // the operation that mapped a file last
};

// The one trace that is told in prose: windows of one file in every process. False: this is not it.
bool windows_in_prose(const std::string& text, const std::function<void(const Json&)>& emit) {
  static const std::regex kProse(
      R"(fork 0->1\.\.(\d{1,6}); each proc p: (\d{1,6}) windows of (\d{1,6}) pages, )"
      R"(window i at address (\d{1,6})i, pgoff (\d{1,6})\*\(\(i\*(\d{1,6})\+p\)%(\d{1,6})\), shared; )"
      R"(touch_file first page of each)");
  std::smatch match;
  if (!std::regex_match(text, match, kProse)) return false;
  const auto number = [&](int group) { return std::stoll(match[static_cast<std::size_t>(group)]); };
  const std::int64_t last = number(1), windows = number(2), pages = number(3), apart = number(4);
  for (std::int64_t child = 1; child <= last; ++child) {
    emit({{"op", "fork"}, {"proc", 0}, {"child", child}});
  }
  for (std::int64_t p = 0; p <= last; ++p) {
    for (std::int64_t i = 0; i < windows; ++i) {
      const std::int64_t modulus = std::max<std::int64_t>(1, number(7));
      emit({{"op", "mmap_file"},
            {"proc", p},
            {"start", apart * i},
            {"pages", pages},
            {"file", 0},
            {"pgoff", number(5) * ((i * number(6) + p) % modulus)},
            {"shared", true}});
      emit({{"op", "touch_file"}, {"proc", p}, {"page", apart * i}});
    }
  }
  return true;
}

}  // namespace

void for_each_generated(const std::string& generator,
                        const std::function<void(const Json&)>& emit) {
  if (!windows_in_prose(generator, emit)) Generator(generator, emit).run();
}

}  // namespace cli
