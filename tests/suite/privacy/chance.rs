//! A seeded source of chance, and the small pieces that both halves of the corpus are made of.

pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// SplitMix64.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    pub fn pick<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[(self.next() % choices.len() as u64) as usize]
    }

    pub fn one_in(&mut self, count: u64) -> bool {
        self.next().is_multiple_of(count)
    }

    /// So many digits, the first not zero.
    pub fn digits(&mut self, count: usize) -> String {
        let first = self.between(1, 9).to_string();
        (1..count).fold(first, |digits, _| digits + &self.between(0, 9).to_string())
    }

    /// A day, month and year that exist.
    pub fn date(&mut self, from: u64, to: u64) -> (u64, u64, u64) {
        (self.between(1, 28), self.between(1, 12), self.between(from, to))
    }

    pub fn name(&mut self) -> String {
        const FIRST: [&str; 24] = [
            "Siti", "Budi", "Ahmad", "Nur", "Dewi", "Agus", "Rina", "Joko", "Wayan", "Komang", "Yusuf", "Maria", "Sri",
            "Andi", "Fitri", "Hendra", "Lina", "Made", "Rahmat", "Tuti", "Eko", "Putri", "Zainal", "Ratna",
        ];
        const LAST: [&str; 16] = [
            "Aminah",
            "Santoso",
            "Wijaya",
            "Hasanah",
            "Lestari",
            "Saputra",
            "Rahayu",
            "Hidayat",
            "Kusuma",
            "Siregar",
            "Simanjuntak",
            "Ramadhani",
            "Utami",
            "Pratama",
            "Nasution",
            "Handayani",
        ];
        match self.between(0, 3) {
            0 => self.pick(&FIRST).to_owned(),
            _ => format!("{} {}", self.pick(&FIRST), self.pick(&LAST)),
        }
    }

    pub fn office(&mut self) -> &'static str {
        self.pick(&[
            "Dinas Kesehatan",
            "Disdukcapil",
            "Kecamatan Kedaton",
            "Kelurahan Sukarame",
            "Puskesmas Way Halim",
            "Badan Pengelola Keuangan dan Aset Daerah",
            "Bagian Organisasi",
            "RSUD A. Dadi Tjokrodipo",
            "Diskominfo",
            "UPTD Pasar Tugu",
            "Dinas Lingkungan Hidup",
            "SDN 2 Rawa Laut",
            "Sekretariat DPRD",
        ])
    }

    pub fn town(&mut self) -> &'static str {
        self.pick(&[
            "Bandar Lampung",
            "Metro",
            "Tanjungkarang",
            "Kotabumi",
            "Kalianda",
            "Pringsewu",
            "Palembang",
            "Jakarta",
            "Liwa",
            "Teluk Betung",
            "Serang",
            "Yogyakarta",
        ])
    }

    pub fn month(&mut self, month: u64) -> &'static str {
        const LONG: [&str; 12] = [
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember",
        ];
        const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
        let at = month as usize - 1;
        if self.one_in(4) { SHORT[at] } else { LONG[at] }
    }

    /// A date in one of the ways it is written.
    pub fn written_date(&mut self, (day, month, year): (u64, u64, u64)) -> String {
        let name = self.month(month);
        match self.between(0, 9) {
            0 => format!("{day:02}-{month:02}-{year}"),
            1 => format!("{day}/{month}/{year}"),
            2 => format!("{day:02}.{month:02}.{year}"),
            3 => format!("{year}-{month:02}-{day:02}"),
            4 => format!("{day:02} {month:02} {year}"),
            5 => format!("{day:02}/{month:02}/{year}"),
            _ => format!("{day} {name} {year}"),
        }
    }

    /// Words in front of or behind a text that have nothing to do with it.
    pub fn around(&mut self, text: String) -> String {
        let sentence = self.pick(&[
            "Layanan buka Senin sampai Jumat, pukul 08.00-15.00 WIB.",
            "Warga cukup datang sekali.",
            "Petugas mencatat permintaan di kelurahan.",
            "Sejak 2021 sudah 1.250 warga terbantu.",
            "Lihat syaratnya di bawah ini.",
            "Program ini masuk RPJMD 2021-2026.",
            "Biaya: gratis.",
        ]);
        match self.between(0, 7) {
            0 => format!("{sentence} {text}"),
            1 => format!("{text} {sentence}"),
            2 => format!("- {sentence}\n- {text}\n- Selesai.\n"),
            3 => format!("{sentence}\n\n{text}\n\n{sentence}"),
            _ => text,
        }
    }
}
