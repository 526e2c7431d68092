#include "scenario/lexer.h"

#include "scenario/helpers.h"

namespace scenario {
namespace {

// The tokens with a | where there was no blank before them, and what is wrong.
std::string tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  const auto problem = lex(line, 7, tokens);
  std::string text;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::end) break;
    if (!text.empty()) text += token.glued ? "|" : " ";
    text += token.text;
  }
  return problem ? text + " ! " + brief(*problem) : text;
}

TEST(Lexer, CutsWordsNumbersAndSymbols) {
  EXPECT_EQ(tokens_of("write P heap[0..2]"), "write P heap|[|0|..|2|]");
  EXPECT_EQ(tokens_of("expect walk(P a[1]).visited<=3"),
            "expect walk|(|P a|[|1|]|)|.|visited|<=|3");
  EXPECT_EQ(tokens_of("a == b != c < d > e >= f = g"), "a == b != c < d > e >= f = g");
}

TEST(Lexer, KeepsWhatIsGluedApartFromWhatIsNot) {
  EXPECT_EQ(tokens_of("fork P C{i}x"), "fork P C|{|i|}|x");
  EXPECT_EQ(tokens_of("fork P C {i} x"), "fork P C {|i|} x");
}

TEST(Lexer, GoesOnWithANameBehindBraces) {
  EXPECT_EQ(tokens_of("C{i}2x"), "C|{|i|}|2x");
  EXPECT_EQ(tokens_of("C{i} 2x"), "C|{|i|} ! 7:6+2 not-a-number");
}

TEST(Lexer, LeavesOutBlanksAndComments) {
  EXPECT_EQ(tokens_of("\t fork \t P  C # a child"), "fork P C");
  EXPECT_EQ(tokens_of("fork P#C"), "fork P");
  EXPECT_EQ(tokens_of("# fork P C"), "");
  EXPECT_EQ(tokens_of(""), "");
  EXPECT_EQ(tokens_of("exit P # 子进程 €"), "exit P");
}

TEST(Lexer, PutsTheEndRightBehindTheLastToken) {
  std::vector<Token> tokens;
  ASSERT_FALSE(lex("fork P   # more", 3, tokens));
  EXPECT_EQ(tokens.back().span.column, 7u);
  EXPECT_EQ(tokens.back().span.line, 3u);
}

TEST(Lexer, ReadsNumbersUpToTheLargest) {
  std::vector<Token> tokens;
  ASSERT_FALSE(lex("9223372036854775807 007", 1, tokens));
  EXPECT_EQ(tokens[0].number, INT64_MAX);
  EXPECT_EQ(tokens[1].number, 7);
  EXPECT_EQ(tokens_of("9223372036854775808"), " ! 7:1+19 number-too-big");
}

TEST(Lexer, NamesTheFirstCharacterThatIsWrong) {
  EXPECT_EQ(tokens_of("exit P?"), "exit P ! 7:7+1 unexpected-character");
  EXPECT_EQ(tokens_of("exit 父"), "exit ! 7:6+1 unexpected-character");
  EXPECT_EQ(tokens_of("exit\u3000P"), "exit ! 7:5+1 odd-blank");
  EXPECT_EQ(tokens_of(std::string_view("exit P\0 # x", 11)), " ! 7:7+1 control-character");
  EXPECT_EQ(tokens_of("exit P # x\ry"), " ! 7:11+1 control-character");
}

TEST(Lexer, CountsColumnsInCharacters) {
  EXPECT_EQ(tokens_of("# 你好 \x01"), " ! 7:6+1 control-character");
  EXPECT_EQ(tokens_of("# 你好 \xff"), " ! 7:6+1 invalid-utf8");
}

TEST(Lexer, RefusesWhatIsNotUtf8) {
  for (const char* bytes : {"\x80", "\xc3", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80",
                            "\xf5\x80\x80\x80", "\xf4\x90\x80\x80", "\xe0\x80\xaf", "\xff"}) {
    EXPECT_EQ(tokens_of(bytes), " ! 7:1+1 invalid-utf8");
  }
}

TEST(Lexer, LimitsTheLine) {
  EXPECT_EQ(tokens_of(std::string(1000, 'a')), std::string(1000, 'a'));
  EXPECT_EQ(tokens_of(std::string(1001, 'a')), " ! 7:1001+1 line-too-long");
  std::string wide = "#";
  for (int i = 0; i < 999; ++i) wide += "界";
  EXPECT_EQ(tokens_of(wide), "");
  EXPECT_EQ(tokens_of(wide + "界界"), " ! 7:1001+2 line-too-long");
}

}  // namespace
}  // namespace scenario
