#include "lab/pace.h"

#include <gtest/gtest.h>

#include "lab/support.h"

namespace {

TEST(Pace, TimeBetweenSlicesDoesNotPass) {
  lab::Pace pace(lab_test::request(lab_test::small()));
  pace.begin_slice(100);
  EXPECT_EQ(pace.elapsed(130), 30);
  pace.end_slice(150);
  EXPECT_EQ(pace.elapsed(1000), 50);
  pace.begin_slice(1000);
  pace.begin_size(0, 1010);
  EXPECT_EQ(pace.elapsed_in_size(1030), 20);
  pace.end_slice(1030);
  EXPECT_EQ(pace.elapsed(5000), 80);
  pace.forget_slice();
  EXPECT_EQ(pace.elapsed(5000), 50);
}

TEST(Pace, LaterSizesAreJudgedByTheOneBefore) {
  lab::RequestText text = lab_test::small();
  text.sizes = {10, 1000};
  text.seconds = 1;
  lab::Pace pace(lab_test::request(text));
  pace.begin_size(0, 0);
  pace.note_building(1e6);
  EXPECT_EQ(pace.later_sizes(), 1e9);  // what was asked for is enough
  pace.note_building(1e9);
  EXPECT_GT(pace.later_sizes(), 50e9);  // and here it is not
  pace.begin_size(1, 0);
  EXPECT_EQ(pace.later_sizes(), 0);
}

}  // namespace
