//! A small source of repeatable numbers (splitmix64). The same seed gives the same site on every machine.

/// Numbers that only depend on the seed.
pub struct Random(u64);

impl Random {
    /// The numbers of one `thing` (a record, a unit) of the site with this `seed`: they do not depend on the others.
    pub fn of(seed: u64, thing: u64) -> Random {
        let mut random = Random(seed ^ thing.wrapping_mul(0xd6e8_feb8_6659_fd93));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn pick<'a, T: ?Sized>(&mut self, things: &[&'a T]) -> &'a T {
        things[self.below(things.len())]
    }

    /// `count` different things, in a random order.
    pub fn several<'a, T: ?Sized>(&mut self, things: &[&'a T], count: usize) -> Vec<&'a T> {
        let mut left = things.to_vec();
        let mut taken = Vec::new();
        for _ in 0..count.min(things.len()) {
            taken.push(left.swap_remove(self.below(left.len())));
        }
        taken
    }
}
