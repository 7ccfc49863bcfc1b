//! The words of which the generator makes names, fields and sentences.

/// Id, name, short name and kind of the city's offices.
pub const OFFICES: [(&str, &str, &str, &str); 40] = [
    ("bapenda", "Badan Pendapatan Daerah", "Bapenda", "badan"),
    ("bapperida", "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", "Bapperida", "badan"),
    ("bkad", "Badan Keuangan dan Aset Daerah", "BKAD", "badan"),
    ("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "badan"),
    ("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD", "badan"),
    ("damkar", "Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar", "dinas"),
    ("dinas-kebudayaan", "Dinas Kebudayaan", "Disbud", "dinas"),
    ("dinas-kesehatan", "Dinas Kesehatan", "Dinkes", "dinas"),
    ("dinas-koperasi-ukm", "Dinas Koperasi dan UKM", "", "dinas"),
    ("dinas-lingkungan-hidup", "Dinas Lingkungan Hidup", "DLH", "dinas"),
    ("dinas-pangan", "Dinas Pangan", "", "dinas"),
    ("dinas-pariwisata", "Dinas Pariwisata", "Dispar", "dinas"),
    ("dinas-pekerjaan-umum", "Dinas Pekerjaan Umum", "Dinas PU", "dinas"),
    ("dinas-pendidikan", "Dinas Pendidikan", "Disdik", "dinas"),
    ("dinas-perdagangan", "Dinas Perdagangan", "Disdag", "dinas"),
    ("dinas-perhubungan", "Dinas Perhubungan", "Dishub", "dinas"),
    ("dinas-perindustrian", "Dinas Perindustrian", "", "dinas"),
    ("dinas-perkim", "Dinas Perumahan dan Permukiman", "Disperkim", "dinas"),
    ("dinas-perpustakaan-kearsipan", "Dinas Perpustakaan dan Kearsipan", "", "dinas"),
    ("dinas-pertanian", "Dinas Pertanian", "", "dinas"),
    ("dinas-ppkb", "Dinas Pengendalian Penduduk dan Keluarga Berencana", "Dinas PPKB", "dinas"),
    ("dinas-pppa", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Dinas PPPA", "dinas"),
    ("dinas-sosial", "Dinas Sosial", "Dinsos", "dinas"),
    ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "dinas"),
    ("diskominfo", "Dinas Komunikasi dan Informatika", "Diskominfo", "dinas"),
    ("disnaker", "Dinas Tenaga Kerja", "Disnaker", "dinas"),
    ("dispora", "Dinas Pemuda dan Olahraga", "Dispora", "dinas"),
    ("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "dinas"),
    ("inspektorat", "Inspektorat", "", "inspektorat"),
    ("kesbangpol", "Badan Kesatuan Bangsa dan Politik", "Kesbangpol", "badan"),
    ("rsud", "Rumah Sakit Umum Daerah", "RSUD", "rsud"),
    ("satpol-pp", "Satuan Polisi Pamong Praja", "Satpol PP", "satpol"),
    ("sekretariat-daerah", "Sekretariat Daerah", "Setda", "setda"),
    ("sekretariat-dprd", "Sekretariat DPRD", "Setwan", "setwan"),
    ("bagian-hukum", "Bagian Hukum", "", "bagian"),
    ("bagian-organisasi", "Bagian Organisasi", "", "bagian"),
    ("bagian-umum", "Bagian Umum", "", "bagian"),
    ("perusahaan-air", "Perusahaan Air Minum Contoh", "", "bumd"),
    ("perusahaan-pasar", "Perusahaan Pasar Contoh", "", "bumd"),
    ("kelompok-warga", "Kelompok Warga Contoh", "", "masyarakat"),
];

/// Id, name and number of the twenty districts.
pub const DISTRICTS: [(&str, &str, &str); 20] = [
    ("bumi-waras", "Bumi Waras", "20"),
    ("enggal", "Enggal", "17"),
    ("kedamaian", "Kedamaian", "18"),
    ("kedaton", "Kedaton", "01"),
    ("kemiling", "Kemiling", "13"),
    ("labuhan-ratu", "Labuhan Ratu", "14"),
    ("langkapura", "Langkapura", "16"),
    ("panjang", "Panjang", "04"),
    ("rajabasa", "Rajabasa", "10"),
    ("sukabumi", "Sukabumi", "12"),
    ("sukarame", "Sukarame", "02"),
    ("tanjung-senang", "Tanjung Senang", "11"),
    ("tanjungkarang-barat", "Tanjungkarang Barat", "03"),
    ("tanjungkarang-pusat", "Tanjungkarang Pusat", "06"),
    ("tanjungkarang-timur", "Tanjungkarang Timur", "05"),
    ("telukbetung-barat", "Telukbetung Barat", "08"),
    ("telukbetung-selatan", "Telukbetung Selatan", "07"),
    ("telukbetung-timur", "Telukbetung Timur", "19"),
    ("telukbetung-utara", "Telukbetung Utara", "09"),
    ("way-halim", "Way Halim", "15"),
];

/// The three words of a name.
pub const FIRST: [&str; 40] = [
    "Antar", "Antre", "Cek", "Sapa", "Jemput", "Lapor", "Pantau", "Tabungan", "Kelas", "Kebun", "Rumah", "Gerobak",
    "Loket", "Kampung", "Sahabat", "Sekolah", "Pasar", "Posko", "Kartu", "Buku", "Peta", "Titik", "Mobil", "Warung",
    "Balai", "Dapur", "Lumbung", "Taman", "Kader", "Duta", "Klinik", "Pojok", "Gerai", "Pesan", "Jalur", "Papan",
    "Kotak", "Bengkel", "Panggung", "Ruang",
];

/// The second word of a name.
pub const SECOND: [&str; 40] = [
    "Akta",
    "Warga",
    "Lansia",
    "Balita",
    "Sampah",
    "Air",
    "Jalan",
    "Pajak",
    "Izin",
    "Usaha",
    "Nelayan",
    "Guru",
    "Siswa",
    "Pustaka",
    "Wisata",
    "Lampu",
    "Sumur",
    "Kursi Roda",
    "Obat",
    "Gizi",
    "Bibit",
    "Ikan",
    "Tani",
    "Kerja",
    "Magang",
    "Arsip",
    "Data",
    "Aset",
    "Rusun",
    "Drainase",
    "Parkir",
    "Angkot",
    "Banjir",
    "Kebakaran",
    "Gempa",
    "Budaya",
    "Olahraga",
    "Relawan",
    "Pemuda",
    "Keluarga",
];

/// The third word of a name.
pub const THIRD: [&str; 40] = [
    "Cepat",
    "Ramah",
    "Terbuka",
    "Keliling",
    "Bersama",
    "Sehat",
    "Bersih",
    "Pintar",
    "Mandiri",
    "Hemat",
    "Jujur",
    "Aman",
    "Tanggap",
    "Rukun",
    "Hijau",
    "Sigap",
    "Terpadu",
    "Malam",
    "Pagi",
    "Tanpa Antre",
    "Satu Pintu",
    "Dekat",
    "Berdaya",
    "Gembira",
    "Peduli",
    "Tuntas",
    "Lestari",
    "Unggul",
    "Cermat",
    "Tertib",
    "Lancar",
    "Rapi",
    "Bermakna",
    "Gotong Royong",
    "Setia",
    "Akhir Pekan",
    "Serentak",
    "Berkah",
    "Siaga",
    "Nyaman",
];

/// Of which acronyms are made.
pub const SYLLABLES: [&str; 16] =
    ["BA", "DA", "GA", "JA", "KA", "LA", "MA", "NA", "PA", "RA", "SA", "TA", "WA", "YA", "SI", "TU"];

/// How a summary begins.
pub const OPENINGS: [&str; 16] = [
    "Petugas datang ke gang Anda",
    "Berkas cukup diurus sekali jalan",
    "Nomor antrean diambil dari rumah",
    "Hasilnya dikirim ke alamat Anda",
    "Warga bisa bertanya kapan saja",
    "Jadwal terlihat di papan kelurahan",
    "Anak sekolah dijemput di depan gang",
    "Kader memeriksa dari rumah ke rumah",
    "Laporan warga dijawab dalam dua hari",
    "Barang titipan aman sampai tujuan",
    "Harga di pasar terlihat setiap pagi",
    "Surat dicetak langsung di kelurahan",
    "Pelatihan diadakan dekat rumah Anda",
    "Data kota bisa dilihat siapa saja",
    "Bantuan sampai ke orang yang tepat",
    "Lampu yang mati diganti malam itu",
];

/// How a summary ends.
pub const CLOSINGS: [&str; 10] = [
    "Tidak ada biaya",
    "Selesai hari itu juga",
    "Cukup bawa KTP",
    "Boleh diwakilkan keluarga",
    "Tanpa surat pengantar",
    "Buka sampai malam",
    "Bisa lewat WhatsApp",
    "Ada petugas yang membantu",
    "Untuk semua warga kota",
    "Mulai dari kelurahan Anda",
];

/// What people gain.
pub const BENEFITS: [&str; 14] = [
    "Anda tidak perlu libur kerja untuk mengurusnya",
    "Petugas mengisikan semuanya dan membacakan ulang",
    "Surat dicetak di tempat dan langsung bisa dipakai",
    "Tidak ada biaya dan tidak perlu calo",
    "Keluarga di rumah tahu kapan giliran tiba",
    "Lansia dan difabel dilayani lebih dulu",
    "Jadwalnya pasti dan diumumkan seminggu sebelumnya",
    "Ongkos jalan berkurang karena cukup datang sekali",
    "Hasil pemeriksaan dicatat di buku milik Anda",
    "Pedagang kecil tetap bisa berjualan seperti biasa",
    "Anak-anak belajar sambil bermain di tempat aman",
    "Warga bisa memantau sendiri pekerjaan di lapangan",
    "Data lama tidak hilang karena disimpan di dua tempat",
    "Keluhan dijawab dengan kalimat yang mudah dimengerti",
];

/// What to do.
pub const STEPS: [&str; 12] = [
    "Siapkan KTP dan Kartu Keluarga yang masih berlaku.",
    "Datang ke loket kelurahan atau kirim pesan lewat WhatsApp.",
    "Ambil nomor giliran, lalu duduk di ruang tunggu.",
    "Ceritakan keperluan Anda kepada petugas.",
    "Periksa nama dan alamat pada lembar yang dibacakan petugas.",
    "Tanda tangani lembar permintaan di depan petugas.",
    "Tunggu pesan singkat yang memberi tahu bahwa hasilnya sudah jadi.",
    "Ambil hasilnya di loket yang sama, atau minta diantar.",
    "Simpan bukti permintaan sampai semuanya selesai.",
    "Beri tahu petugas kalau ada yang keliru, hari itu juga.",
    "Minta jadwal kunjungan di kantor kecamatan.",
    "Kumpulkan paling sedikit lima tetangga yang punya keperluan sama.",
];

/// What to bring.
pub const REQUIREMENTS: [&str; 8] = [
    "KTP asli Anda",
    "Kartu Keluarga asli",
    "Nomor HP yang aktif (boleh HP anak atau pasangan)",
    "Surat keterangan dari ketua RT kalau alamat berbeda",
    "Foto tempat usaha atau rumah dari depan",
    "Buku catatan kesehatan kalau punya",
    "Bukti bayar tahun lalu",
    "Pas foto dua lembar",
];

/// How long it takes.
pub const DURATIONS: [&str; 7] = [
    "15 menit",
    "30 menit per orang",
    "1 jam",
    "2 jam",
    "1 hari kerja",
    "3 hari kerja",
    "Sekitar 2 jam termasuk menunggu",
];

/// What it costs.
pub const COSTS: [&str; 7] = [
    "Gratis",
    "Gratis",
    "Gratis",
    "Gratis untuk warga kota",
    "Rp5.000 per lembar",
    "Rp10.000",
    "Sesuai tarif retribusi yang ditempel di loket",
];

/// When it is open.
pub const HOURS: [&str; 5] = [
    "Senin-Jumat, 08.00-15.00 WIB",
    "Senin-Sabtu, 07.30-14.00 WIB",
    "Setiap hari, 06.00-20.00 WIB",
    "Selasa dan Kamis, 09.00-12.00 WIB",
    "Sesuai jadwal di papan kelurahan",
];

/// Where it is offered.
pub const PLACES: [&str; 8] = [
    "Loket kelurahan",
    "Kantor kecamatan",
    "Balai warga",
    "Puskesmas pembantu",
    "Halaman masjid",
    "Pasar pagi",
    "Pos ronda RW",
    "Gedung serbaguna",
];

/// Results: what is measured, of which kind, before and after.
pub const MEASURES: [(&str, &str, &str, &str); 10] = [
    ("Lama mengurus sampai selesai", "waktu", "5 hari", "30 menit"),
    ("Waktu menunggu giliran", "waktu", "3 jam", "20 menit"),
    ("Lama menjawab laporan warga", "waktu", "2 minggu", "2 hari"),
    ("Ongkos jalan sekali mengurus", "biaya", "Rp85.000", "Rp10.000"),
    ("Biaya jasa ketik dan fotokopi", "biaya", "Rp40.000", "Rp0"),
    ("Datang ke kantor", "kunjungan", "4 kali", "1 kali"),
    ("Langkah yang harus dilalui", "langkah", "9 langkah", "4 langkah"),
    ("Warga yang memakai layanan tiap bulan", "pengguna", "120 orang", "640 orang"),
    ("Rumah yang sudah terdata", "lain", "35 rumah", "310 rumah"),
    ("Pendapat warga tentang layanan", "lain", "Sering bingung", "Jelas dan ramah"),
];

/// What people search for.
pub const KEYWORDS: [&str; 30] = [
    "izin usaha",
    "akta lahir",
    "kartu keluarga",
    "posyandu",
    "banjir",
    "sampah",
    "lampu jalan",
    "pajak bumi",
    "beasiswa",
    "lowongan kerja",
    "antre",
    "loket",
    "kelurahan",
    "obat",
    "gizi",
    "air bersih",
    "parkir",
    "angkot",
    "pasar murah",
    "bantuan",
    "jemput bola",
    "kursus",
    "perpustakaan",
    "wisata",
    "drainase",
    "pohon",
    "ikan",
    "benih",
    "arsip",
    "data terbuka",
];

/// The government affairs, as the vocabulary has them; the first eighteen are the common ones.
pub const AFFAIRS: [&str; 38] = [
    "pendidikan",
    "kesehatan",
    "pekerjaan-umum",
    "perumahan",
    "ketenteraman",
    "sosial",
    "tenaga-kerja",
    "pemberdayaan-perempuan",
    "pangan",
    "pertanahan",
    "lingkungan-hidup",
    "administrasi-kependudukan",
    "pemberdayaan-masyarakat",
    "pengendalian-penduduk",
    "perhubungan",
    "komunikasi-informatika",
    "koperasi-ukm",
    "penanaman-modal",
    "kepemudaan-olahraga",
    "statistik",
    "persandian",
    "kebudayaan",
    "perpustakaan",
    "kearsipan",
    "kelautan-perikanan",
    "pariwisata",
    "pertanian",
    "kehutanan",
    "energi",
    "perdagangan",
    "perindustrian",
    "transmigrasi",
    "perencanaan",
    "keuangan",
    "kepegawaian",
    "pendidikan-pelatihan",
    "penelitian-pengembangan",
    "fungsi-lain",
];

/// For whom.
pub const AUDIENCES: [&str; 8] = ["warga", "ibu_hamil", "pelajar", "lansia", "difabel", "umkm", "pendatang", "pegawai"];

/// Who began it.
pub const INITIATORS: [&str; 5] = ["kepala_daerah", "anggota_dprd", "opd", "asn", "masyarakat"];

/// National themes, as the settings have them.
pub const THEMES: [&str; 5] = [
    "digitalisasi-layanan-pemerintahan",
    "penanggulangan-kemiskinan",
    "kemudahan-investasi",
    "prioritas-aktual-presiden",
    "non-tematik",
];

/// Headings of a body, in order. Their place decides what a section holds.
pub const SECTIONS: [&str; 14] = [
    "Masalah",
    "Cara kerja",
    "Jadwal dan tempat",
    "Tanya jawab",
    "Yang berubah",
    "Siapa yang terlibat",
    "Batasannya",
    "Kalau ada gangguan",
    "Pertanyaan lain",
    "Cerita dari lapangan",
    "Biaya dan alat",
    "Pelajaran",
    "Data dan privasi",
    "Rencana tahun depan",
];

/// Who does something.
pub const SUBJECTS: [&str; 24] = [
    "Petugas kelurahan",
    "Kader posyandu",
    "Ketua RT",
    "Pengurus pasar",
    "Guru kelas",
    "Perawat puskesmas",
    "Regu keliling",
    "Relawan kampung",
    "Sopir angkot",
    "Warga di ujung gang",
    "Ibu-ibu pengajian",
    "Karang taruna",
    "Penjaga loket",
    "Pedagang sayur",
    "Nelayan di pesisir",
    "Tim dari dinas",
    "Pengawas lapangan",
    "Keluarga pasien",
    "Mahasiswa magang",
    "Pengelola bank sampah",
    "Juru parkir",
    "Petani penggarap",
    "Staf kecamatan",
    "Seorang penjahit",
];

/// What is done.
pub const THINGS_DONE: [&str; 28] = [
    "mencatat",
    "memeriksa",
    "mengantar",
    "menjelaskan",
    "membacakan ulang",
    "memperbaiki",
    "mengumpulkan",
    "menghitung",
    "menempelkan",
    "memotret",
    "menyimpan",
    "menunggu",
    "menyusun",
    "membagikan",
    "menimbang",
    "menanyakan",
    "mengusulkan",
    "memilah",
    "menjemput",
    "mengirim",
    "melaporkan",
    "mencocokkan",
    "mengganti",
    "merawat",
    "membuka",
    "memindahkan",
    "membersihkan",
    "menandai",
];

/// What it is done to.
pub const OBJECTS: [&str; 24] = [
    "permintaan warga",
    "daftar giliran",
    "surat yang sudah jadi",
    "buku catatan rumah",
    "data keluarga baru",
    "lampu yang mati",
    "saluran air yang tersumbat",
    "obat untuk sebulan",
    "bibit cabai dan tomat",
    "jadwal kunjungan",
    "laporan yang belum dijawab",
    "alat yang dipinjam",
    "uang tabungan sampah",
    "peta jalan kampung",
    "foto sebelum dan sesudah",
    "kartu antrean",
    "nomor loket yang benar",
    "bahan bacaan anak",
    "hasil timbangan",
    "kursi tunggu di serambi",
    "papan pengumuman",
    "pesan yang masuk",
    "contoh air sumur",
    "barang titipan",
];

/// When or how it is done.
pub const WHEN: [&str; 22] = [
    "setiap pagi",
    "sebelum pasar ramai",
    "pada hari yang sama",
    "sesudah salat subuh",
    "di depan warga",
    "tanpa diminta dua kali",
    "dengan bahasa sehari-hari",
    "sekali sebulan",
    "sampai benar-benar selesai",
    "di balai warga",
    "bersama ketua RT",
    "lewat pesan singkat",
    "ketika hujan turun",
    "pada akhir pekan",
    "dalam dua hari",
    "di buku yang sama",
    "selama bulan puasa",
    "dengan sepeda motor",
    "sebelum loket dibuka",
    "tanpa memungut biaya",
    "di rumah yang tidak bisa didatangi mobil",
    "dengan timbangan yang sudah ditera",
];

/// Whole sentences; `{kec}` is a district, `{n}` a number.
pub const SENTENCES: [&str; 28] = [
    "Dulu warga {kec} harus datang {n} kali sebelum berkasnya diterima.",
    "Di Kecamatan {kec}, antrean mulai terbentuk sebelum matahari terbit.",
    "Sekarang cukup sekali datang, lalu hasilnya dikabarkan lewat pesan.",
    "Kami mulai dari satu kelurahan di {kec}, dengan {n} keluarga saja.",
    "Alatnya sederhana: satu meja, satu buku, dan satu telepon.",
    "Kalau listrik padam, petugas mencatat di kertas dan memindahkannya sore hari.",
    "Tidak semua orang punya HP, jadi loket tetap dibuka seperti biasa.",
    "Yang tinggal jauh dari kantor didahulukan pada hari Selasa.",
    "Pada bulan pertama hanya {n} orang yang datang.",
    "Setelah kabarnya menyebar, warga dari {kec} ikut mendaftar.",
    "Petugas memakai kata sehari-hari, bukan istilah kantor.",
    "Setiap keluhan diberi nomor, supaya bisa ditanyakan lagi.",
    "Jadwalnya ditempel di papan kelurahan dan di warung dekat gang.",
    "Yang belum punya surat lengkap tetap dilayani, lalu dibantu melengkapinya.",
    "Seorang ibu di {kec} bercerita bahwa ia tidak lagi kehilangan setengah hari jualan.",
    "Regu terdiri dari {n} orang yang bergantian setiap minggu.",
    "Data pribadi disimpan di lemari terkunci dan dihapus setelah selesai.",
    "Kami belajar bahwa satu petugas yang ramah lebih berguna daripada satu layar.",
    "Di wilayah pesisir {kec}, waktu pelayanan mengikuti pasang surut.",
    "Kalau kuota habis, giliran Anda pindah ke hari berikutnya tanpa mendaftar ulang.",
    "Sebagian alat dipinjam dari sekolah dan dikembalikan setiap Jumat.",
    "Warga boleh diwakili keluarga yang tercatat di kartu yang sama.",
    "Dari {n} permintaan, hampir semuanya selesai pada hari itu juga.",
    "Hasilnya belum merata; di {kec} masih ada gang yang belum terjangkau.",
    "Kami membuka catatan biaya di papan, supaya semua orang bisa memeriksanya.",
    "Anak muda setempat ikut membantu dan mendapat surat keterangan magang.",
    "Perubahan jadwal diumumkan paling lambat dua hari sebelumnya.",
    "Tahun depan layanan ini akan dicoba di {n} tempat lagi.",
];

/// Questions of citizens.
pub const QUESTIONS: [&str; 7] = [
    "Apakah saya harus datang sendiri?",
    "Berapa biayanya?",
    "Saya tinggal di luar kecamatan, bolehkah?",
    "Bagaimana kalau berkas saya kurang?",
    "Apakah ada petugas perempuan?",
    "Bagaimana kalau saya tidak punya HP?",
    "Ke mana saya mengadu?",
];

/// Their answers, in the same order.
pub const ANSWERS: [&str; 7] = [
    "Tidak. Anggota keluarga yang tercatat di kartu yang sama boleh mewakili.",
    "Tidak ada. Kalau ada yang meminta uang, laporkan kepada kantor pengawas.",
    "Boleh, selama masih warga kota. Bawa KTP Anda.",
    "Petugas memberi daftar yang harus dilengkapi. Giliran Anda tetap disimpan.",
    "Ada, pada setiap hari Selasa dan Kamis. Anda boleh memintanya kapan saja.",
    "Datang saja ke loket. Petugas menuliskan semuanya untuk Anda.",
    "Sampaikan di loket, lewat telepon, atau lewat situs pengaduan kota.",
];

/// What people say.
pub const SAYINGS: [&str; 8] = [
    "Saya tidak menyangka selesai sebelum anak saya pulang sekolah.",
    "Petugasnya sabar. Saya lupa membawa kacamata, ia membacakan semuanya.",
    "Dulu saya menyerah di loket kedua. Sekarang cukup satu loket.",
    "Yang saya suka, jadwalnya pasti. Warung tidak perlu tutup.",
    "Bapak saya sudah sepuh. Ia dijemput dan diantar pulang.",
    "Kami jadi tahu ke mana uang itu dipakai.",
    "Sesudah ada papan harga, pembeli tidak lagi curiga.",
    "Gang kami gelap bertahun-tahun. Sekarang anak-anak berani mengaji malam.",
];
