# Kata-kata tema siger, bahasa Indonesia. Sapa pembaca dengan "Anda", kalimat pendek, kata kerja di depan.

## Bagian tetap setiap halaman
lewati-hasil = Langsung ke hasil
lewati = Lewati ke isi utama
pita-contoh = Situs contoh, bukan layanan resmi.
menu = Menu
menu-utama = Menu utama
menu-opd = Dinas dan kantor
anda-di-sini = Anda di sini
beranda = Beranda
semua-inovasi = Semua inovasi
semua-opd = Semua dinas dan kantor
kaki-tentang = Tentang situs ini
kaki-data = Data dan kabar baru
ppid = PPID: minta informasi publik
lisensi = Isi situs ini boleh dipakai ulang dengan lisensi { $nama }
ada-masalah = Ada masalah? Sampaikan di sini
ada-masalah-singkat = Ada masalah?
sms-singkat = SMS { $nomor }
buka-situs = Buka situs { $nama }
sms-ke = Kirim SMS ke { $nomor }
data-csv = Data semua inovasi (CSV)
data-json = Data semua inovasi (JSON)
umpan-judul = Kabar baru: { $nama }

## Beranda
lihat-semua = Lihat semua { $n } inovasi
beranda-topik = Apa yang Anda perlukan?
untuk-saya = Untuk saya
untuk-saya-ket = Pilih yang paling mirip dengan Anda.
di-sekitar-saya = Di sekitar saya
di-sekitar-saya-ket = Pilih kecamatan tempat Anda tinggal.
wilayah-lain = { $n } wilayah lain
siap-dipakai = Bisa Anda pakai sekarang
dulu-sekarang = Dulu dan sekarang
terbaru = Terbaru
angka-kota = Kota ini dalam angka
angka-tercatat = inovasi tercatat di sini
angka-siap = sudah bisa dipakai
angka-opd = dinas dan kantor ikut serta
angka-contoh = { $n } di antaranya adalah contoh rekaan.

## Cari
judul-cari = Cari inovasi
judul-cari-huruf = Inovasi dengan huruf { $huruf }
keterangan-cari = Cari layanan dan inovasi dengan kata sehari-hari, atau lihat semuanya dari A sampai Z.
cari-apa = Apa yang Anda cari?
cari-tombol = Cari
cari-petunjuk = Pakai kata sehari-hari. Contoh: "bikin KTP", "bantuan lansia", "jalan rusak".
cari-tanpa-naskah = Kata yang Anda ketik belum bisa kami cari, karena pencarian perlu JavaScript dan itu sedang mati. Semua layanan ada di daftar menurut huruf.
cari-ke-huruf = Pilih huruf pertama
cari-luring = Pencarian hanya bisa di situs web. Di salinan ini, carilah di daftar A sampai Z di bawah.
cari-hasil = Hasil pencarian
cari-hampir = Hampir cocok
cari-halaman = Mungkin ini yang Anda cari
cari-lain = Tidak ada layanan dengan kata “{ $kata }”, tetapi mungkin halaman ini yang Anda cari.
cari-umum = layanan pelayanan program halaman situs website web kota kebijakan kantor camat lurah alamat nomor telepon kontak email wa whatsapp hubungi jam buka lokasi paling berapa
cari-arti = Arti kata
# Kata orang bila mencari sebuah halaman; tidak terlihat di mana pun.
cari-juga-semua = daftar lengkap seluruh katalog
cari-juga-opd = dinas kantor instansi opd kecamatan kelurahan puskesmas perangkat daerah badan bagian daftar alamat
cari-juga-jelajahi = peta situs menu tentang halaman lain
cari-juga-istilah = arti maksud singkatan istilah kamus kepanjangan glosarium
cari-juga-data = dataset data terbuka unduh download excel csv json api tabel sumber lisensi open berkas file rss feed umpan atom
cari-juga-statistik = statistik angka jumlah banyak berapa banyaknya total rekap rekapitulasi grafik diagram persen per dinas opd kantor kecamatan wilayah tahun tahunan perkembangan data layanan gratis
cari-juga-penghargaan = penghargaan piala juara prestasi lomba iga kipp award menang pemenang peringkat bukti
cari-juga-wilayah = peta kecamatan kelurahan daerah lokasi sekitar dekat terdekat
cari-juga-tahun = tahun riwayat sejarah baru terbaru lama perkembangan
cari-juga-misi = misi visi rpjmd rencana pembangunan walikota wali kota program
cari-juga-topik = topik urusan bidang tema kategori jenis
cari-juga-bahan = bahan bagikan poster gambar takarir caption media sosial sosmed instagram facebook tiktok whatsapp konten kartu logo unduh
cari-juga-aduan = aduan pengaduan mengadu lapor melapor laporkan laporan keluhan mengeluh saran kritik kontak hubungi menghubungi nomor telepon call center tanya bertanya bantuan petugas admin pengelola email surel wa whatsapp
cari-juga-ppid = ppid permohonan minta informasi publik dokumen keterbukaan
cari-memuat = Sedang mencari …
cari-satu = 1 inovasi cocok dengan “{ $kata }”.
cari-banyak = { $n } inovasi cocok dengan “{ $kata }”.
cari-dekat = Tidak ada yang cocok dengan semua kata “{ $kata }”. Ini { $n } yang paling dekat.
cari-maksud = Maksud Anda “{ $kata }”? Hasil untuk kata itu kami tampilkan.
cari-kosong = Belum ada yang cocok dengan “{ $kata }”.
cari-gagal = Pencarian belum bisa dimuat. Periksa sambungan Anda, lalu tekan Cari lagi. Daftar A sampai Z di bawah tetap bisa dipakai.
cari-lagi = Tampilkan lebih banyak
cari-cocok = Kata yang cocok: { $kata }
cari-coba = Coba ini
cari-coba-kata = Pakai kata lain yang lebih umum, misalnya “surat” atau “bantuan”.
cari-coba-pendek = Pakai satu atau dua kata saja.
cari-coba-topik = Atau pilih topik:
cari-coba-aduan = Tetap tidak ketemu? Tanyakan atau sampaikan keluhan di sini:
cari-abjad = Semua inovasi dari A sampai Z
cari-abjad-ket = { $n } inovasi menurut nama.
cari-huruf = Lompat ke huruf
cari-huruf-lain = Angka dan lainnya

## Daftar
jumlah-inovasi = { $n } inovasi
rentang = { $awal }-{ $akhir } dari { $n } inovasi
saring = Persempit daftar
daftar-kosong = Belum ada inovasi di daftar ini. Coba lihat daftar lengkapnya.
halaman-daftar = Halaman daftar
halaman-kata = Halaman
halaman-sebelumnya = Sebelumnya
halaman-berikutnya = Berikutnya
hal = halaman { $nomor }
contoh = Contoh
draf = Draf
siap = Siap diperiksa
belum-ada = Belum ada inovasi

facet-topik = Semua topik
facet-tahun = Semua tahun
facet-tahapan = Semua tahap
facet-jenis = Semua cara layanan
facet-bentuk = Semua bentuk inovasi
facet-wilayah = Semua wilayah
facet-misi = Semua misi kota
facet-untuk = Untuk siapa saja
daftar-topik = Inovasi { $nama }
daftar-tahun = Inovasi tahun { $nama }
daftar-tahapan = { $nama }: daftar inovasi
daftar-jenis = Inovasi: { $nama }
daftar-bentuk = Bentuk: { $nama }
daftar-wilayah = Inovasi di { $nama }
daftar-misi = Inovasi untuk { $nama }
daftar-untuk = Inovasi untuk { $nama }
facet-tingkat = Semua tingkat kantor
facet-status = Semua status
facet-keterangan-topik = Pilih urusan yang Anda perlukan.
facet-keterangan-untuk = Pilih yang paling mirip dengan Anda.
facet-keterangan-wilayah = Pilih kecamatan untuk melihat yang ada di sana.
facet-keterangan-tingkat = Pilih tingkat kantor yang membuatnya.
facet-keterangan-tahapan = Pilih sejauh mana jalannya. Yang masih gagasan belum bisa dipakai.
facet-keterangan-status = Pilih yang masih berjalan, atau lihat yang sudah berhenti.
facet-keterangan-jenis = Pilih cara Anda dilayani: lewat HP atau datang langsung.
facet-keterangan-bentuk = Pilih bentuknya menurut peraturan pemerintah.
facet-keterangan-tahun = Pilih tahun mulainya.
facet-keterangan-misi = Pilih misi kota yang didukungnya.
daftar-tingkat = Asal inovasi: { $nama }
daftar-status = { $nama }: daftar inovasi
catatan-tingkat-opd = Dari kantor yang melayani seluruh kota.
catatan-tingkat-kecamatan = Dari kantor camat.
catatan-tingkat-kelurahan = Dari kantor lurah.
catatan-tingkat-unit = Dari tempat layanan di bawah dinas dan badan.
catatan-tahapan-inisiatif = Baru rencana. Belum bisa Anda pakai.
catatan-tahapan-uji_coba = Dicoba dulu di sebagian tempat. Mungkin belum ada di tempat Anda.
catatan-tahapan-penerapan = Sudah berjalan. Buka salah satu untuk melihat cara memakainya.
catatan-status-aktif = Masih berjalan dan diurus kantornya.
catatan-status-dikembangkan = Sedang diperbaiki atau ditambah. Caranya bisa berubah.
catatan-status-berhenti = Tidak bisa dipakai lagi. Halamannya disimpan sebagai catatan.
catatan-status-diganti = Sudah ada penggantinya. Buka halamannya untuk melihat nama yang baru.
catatan-jenis-telepon = Bisa diurus dengan menelepon.
catatan-jenis-digital = Bisa diurus dari HP atau komputer.
catatan-jenis-non_digital = Datang ke tempatnya. Tidak perlu internet.
catatan-bentuk-tata_kelola = Cara baru kantor pemerintah bekerja.
catatan-bentuk-pelayanan_publik = Layanan yang langsung Anda terima.
catatan-bentuk-lainnya = Cara baru untuk urusan kota yang lain.
daftar-keterangan = { $nama }: { $jumlah } inovasi. Lihat gunanya, cara memakainya, biayanya, dan tempatnya.

## Menyaring daftar
saring-topik = Topik
saring-untuk = Untuk siapa
saring-wilayah = Kecamatan
saring-opd = Dinas dan kantor
saring-tingkat = Tingkat kantor
saring-tahapan = Tahap
saring-status = Status
saring-jenis = Cara layanan
saring-bentuk = Bentuk
saring-tahun = Tahun mulai
saring-misi = Misi kota
saring-daftar = { $nama }, dengan jumlah inovasi
saring-buka = Saring dan urutkan
saring-luring = Ini salinan di komputer. Pilih satu untuk melihat daftarnya. Menggabung beberapa pilihan perlu situs web.
saring-lagi = Gabung dengan pilihan lain
saring-cari = Cari dalam daftar
urutkan = Urutkan
urut-terbaru = Terbaru dulu
urut-nama = Nama A-Z
urut-siap = Yang bisa dipakai dulu
inovasi-cocok = { $n } inovasi cocok
lihat-cocok = Lihat { $n } inovasi
tidak-cocok = Belum ada yang cocok. Hapus satu pilihan, atau coba kata lain.
cari-di-situs = Cari kata ini di semua halaman
pilihan-anda = Pilihan Anda
hapus-pilihan = hapus
hapus-semua = Hapus semua
tutup = Tutup
tampilkan-lagi = Tampilkan lagi
saring-gagal = Daftar tidak bisa dimuat. Periksa sambungan internet, lalu muat ulang halaman ini.

## Dinas dan kantor
opd-pengantar = { $ada } dari { $n } dinas dan kantor sudah mencatat inovasinya di sini.
opd-inovasi = Inovasinya
bisa-dipakai-di = { $n } layanan bisa Anda pakai di { $tempat }
opd-kosong = Belum ada inovasi yang dicatat dari { $nama }. Kalau sudah ada, inovasinya akan tampil di sini.
opd-mitra-di = Ikut membantu di
opd-induk = Bagian dari
opd-unit = Kantor di bawahnya
opd-digabung = Kantor ini sudah digabung. Sekarang namanya:
opd-tidak-aktif = Kantor ini sudah tidak ada.
papan-tingkat = Sudah sampai mana?
papan-ket = Setiap dinas dan kantor diharapkan punya paling sedikit satu inovasi. Ini yang sudah dicatat sampai sekarang.
papan-kolom-tingkat = Kantor
papan-kolom-banyak = Lebih dari satu
papan-kolom-satu = Satu
papan-kolom-belum = Belum dicatat
papan-jumlah = { $n } kantor
papan-wilayah = Di setiap kecamatan
papan-wilayah-ket = Berapa layanan baru yang bisa dipakai di sana selain yang untuk seluruh kota, dan berapa yang lahir dari kantornya sendiri.
papan-kolom-wilayah = Kecamatan
papan-kolom-dipakai = Bisa dipakai di sana
papan-kolom-sendiri = Dari kantornya sendiri
papan-kolom-kantor = Kantor yang sudah mencatat
papan-belum = belum ada
papan-dari = { $ada } dari { $n }
contoh-opd = Contoh: kantor ini rekaan, bukan kantor nyata.

## Arti kata
istilah = Arti kata dan singkatan
istilah-keterangan = Arti singkatan dan kata pemerintahan dalam kata sehari-hari, dari A sampai Z.
istilah-pengantar = Ada singkatan yang asing? Cari artinya di sini.
istilah-abjad = Huruf awal

## Halaman inovasi
contoh-inovasi = Contoh: layanan ini rekaan, bukan layanan nyata.
biaya = Biaya
waktu-selesai = Lama selesai
jam = Jam layanan
alamat = Alamat
berlaku-di-tempat = Berlaku di { $tempat }
berlaku-untuk = Untuk
banyak-tempat = { $satu }, { $dua }, dan { $n } kecamatan lain
kata-dan = dan
seluruh-kota-kecil = seluruh kota
berlaku-di = Berlaku di
untuk-siapa = Untuk
diselenggarakan = Dari
bersama = bersama
diperiksa = Terakhir diperiksa { $tanggal }
dulu-gunanya = Dulu gunanya
apa-gunanya = Apa gunanya untuk saya?
darurat = Keadaan darurat
darurat-telepon = Telepon { $nomor }
bahaya = Awas
batas = Ketahui dulu
keluar-cepat = Keluar cepat
jejak-riwayat = Halaman ini tercatat di riwayat HP Anda. Tombol Keluar cepat menutup halaman ini, tetapi tidak ada tombol yang menghapus riwayat lama.
jejak-samaran = Ada yang suka memeriksa HP Anda? Buka halaman ini dalam mode samaran, atau dari HP orang yang Anda percaya.
jejak-shift = Di komputer, tekan Shift tiga kali untuk keluar.
jejak-kembali = Setelah keluar, tombol Kembali masih membuka halaman ini lagi.
cara-memakai = Cara memakai
baca-cerita = Baca ceritanya
yang-dibawa = Yang perlu dibawa
di-mana-kapan = Di mana dan kapan
lihat-tempat = Lihat alamatnya
lihat-alamat = Datang langsung: lihat alamat
buka-peta = Lihat di peta
dulu = Dulu
sekarang = Sekarang
sumber = Sumber: { $sumber }
sumber-tahun = Sumber: { $sumber } ({ $tahun })
angka-tahun = Angka tahun { $tahun }
dokumen = Dokumen dan video
tonton-video = Tonton videonya
tanya-petugas = Tanya petugas
ingin-tahu-lebih = Untuk yang ingin tahu lebih
penghargaan = Penghargaan
replikasi = Ditiru daerah lain
dasar-hukum = Dasar hukum

## Alamat yang hilang dan yang pindah
judul-404 = Halaman ini tidak ada
keterangan-404 = Halaman yang Anda cari tidak ada di situs ini.
isi-404 = Mungkin alamatnya salah ketik. Cari di sini, atau mulai dari beranda.
maksud-anda = Mungkin maksud Anda
dari-a-sampai-z = Cari dari A sampai Z
ke-beranda = Ke beranda
mulai-dari = Atau mulai dari sini
judul-alih = Halaman ini pindah alamat
alih-isi = Buka halaman yang baru:

## Tahap, status, cara
tahapan-inisiatif = Masih gagasan
tahapan-uji_coba = Sedang dicoba
tahapan-penerapan = Sudah bisa dipakai
status-aktif = Berjalan
status-dikembangkan = Sedang dikembangkan
status-berhenti = Sudah berhenti
status-diganti = Sudah diganti
jenis-telepon = Lewat telepon
jenis-resmi-digital = Digital
jenis-resmi-non_digital = Non digital
jenis-digital = Lewat HP
jenis-non_digital = Datang langsung
bentuk-tata_kelola = Inovasi Tata Kelola Pemerintahan Daerah
bentuk-pelayanan_publik = Inovasi Pelayanan Publik
bentuk-lainnya = Inovasi Daerah Lainnya sesuai Urusan
nilai-gratis = Gratis
nilai-tidak-perlu = tidak perlu
lencana-gratis = Gratis
lencana-selesai = Selesai { $waktu }
lencana-hp = Bisa lewat HP
lencana-telepon = Lewat telepon
lencana-datang = Datang langsung
lencana-hp-telepon = HP, telepon
lencana-hp-datang = HP, datang
lencana-telepon-datang = Telepon, datang
lencana-hp-telepon-datang = HP, datang
kanal-datang = Datang langsung
kanal-whatsapp = Tanya lewat WhatsApp
kanal-telepon = Telepon
kanal-situs = Buka situsnya
kanal-android = Pasang di HP Android
kanal-ios = Pasang di iPhone
kanal-email = Kirim email
pemberitahuan-berhenti = Layanan ini sudah berhenti. Halaman ini disimpan sebagai catatan.
pemberitahuan-diganti = Layanan ini sudah berhenti. Sebagai gantinya, gunakan:
pemberitahuan-arsip = Halaman ini arsip. Isinya tidak diperbarui lagi.
pemberitahuan-draf = Halaman ini masih draf dan belum terbit.
pemberitahuan-siap = Halaman ini siap diperiksa dan belum terbit.
pemberitahuan-gagasan = Ini masih gagasan. Belum bisa dipakai.
pemberitahuan-dikembangkan = Layanan ini sedang dikembangkan. Caranya bisa berubah.
pemberitahuan-uji_coba = Layanan ini sedang dicoba. Mungkin belum ada di tempat Anda.

## Fakta untuk yang ingin tahu lebih
fakta-bentuk = Bentuk
fakta-jenis = Cara layanan
fakta-urusan = Urusan pemerintahan
fakta-inisiator = Pemrakarsa
fakta-uji_coba = Mulai dicoba
fakta-penerapan = Mulai dipakai
fakta-misi = Misi kota
fakta-program = Program
fakta-tematik = Tema nasional
fakta-sdgs = Tujuan Pembangunan Berkelanjutan
sdgs-1 = 1. Tanpa kemiskinan
sdgs-2 = 2. Tanpa kelaparan
sdgs-3 = 3. Kehidupan sehat dan sejahtera
sdgs-4 = 4. Pendidikan berkualitas
sdgs-5 = 5. Kesetaraan gender
sdgs-6 = 6. Air bersih dan sanitasi layak
sdgs-7 = 7. Energi bersih dan terjangkau
sdgs-8 = 8. Pekerjaan layak dan pertumbuhan ekonomi
sdgs-9 = 9. Industri, inovasi, dan infrastruktur
sdgs-10 = 10. Berkurangnya kesenjangan
sdgs-11 = 11. Kota dan permukiman yang berkelanjutan
sdgs-12 = 12. Konsumsi dan produksi yang bertanggung jawab
sdgs-13 = 13. Penanganan perubahan iklim
sdgs-14 = 14. Ekosistem lautan
sdgs-15 = 15. Ekosistem daratan
sdgs-16 = 16. Perdamaian, keadilan, dan kelembagaan yang tangguh
sdgs-17 = 17. Kemitraan untuk mencapai tujuan
fakta-tahapan = Tahap
fakta-status = Status
misi-nomor = Misi { $nomor }
penghargaan-baris = { $nama }, { $tahun }, dari { $pemberi }
replikasi-baris = { $daerah }, { $tahun }
seluruh-kota = Seluruh kota
daftar-seluruh-kota = Inovasi untuk seluruh kota
juga-seluruh-kota = Lihat juga { $n } inovasi untuk seluruh kota
ukuran-waktu = Waktu
ukuran-biaya = Biaya
ukuran-langkah = Langkah
ukuran-kunjungan = Kunjungan
ukuran-pengguna = Pengguna
ukuran-lain = Ukuran lain

inisiator-kepala_daerah = Kepala Daerah
inisiator-anggota_dprd = Anggota DPRD
inisiator-opd = Perangkat Daerah
inisiator-asn = Aparatur Sipil Negara
inisiator-masyarakat = Masyarakat

untuk-warga = Semua warga
untuk-ibu_hamil = Ibu hamil
untuk-pelajar = Pelajar
untuk-lansia = Lansia
untuk-difabel = Penyandang disabilitas
untuk-umkm = Pelaku usaha kecil
untuk-pendatang = Pendatang
untuk-pegawai = Pegawai pemerintah

## Jenis dan tingkat kantor
opd-jenis-setda = Sekretariat Daerah
opd-jenis-setwan = Sekretariat DPRD
opd-jenis-inspektorat = Inspektorat
opd-jenis-dinas = Dinas
opd-jenis-badan = Badan
opd-jenis-satpol = Satuan Polisi Pamong Praja
opd-jenis-bagian = Bagian
opd-jenis-rsud = Rumah sakit daerah
opd-jenis-puskesmas = Puskesmas
opd-jenis-sekolah = Sekolah
opd-jenis-kecamatan = Kecamatan
opd-jenis-kelurahan = Kelurahan
opd-jenis-uptd = Unit pelaksana teknis
opd-jenis-bumd = Badan usaha milik daerah
opd-jenis-masyarakat = Kelompok warga
tingkat-opd = Dinas, badan, dan kantor kota
tingkat-kecamatan = Kecamatan
tingkat-kelurahan = Kelurahan
tingkat-unit = Puskesmas, sekolah, rumah sakit, dan unit lain

## Urusan pemerintahan (nama resmi)
urusan-pendidikan = Pendidikan
urusan-kesehatan = Kesehatan
urusan-pekerjaan-umum = Pekerjaan Umum dan Penataan Ruang
urusan-perumahan = Perumahan Rakyat dan Kawasan Permukiman
urusan-ketenteraman = Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat
urusan-sosial = Sosial
urusan-tenaga-kerja = Tenaga Kerja
urusan-pemberdayaan-perempuan = Pemberdayaan Perempuan dan Pelindungan Anak
urusan-pangan = Pangan
urusan-pertanahan = Pertanahan
urusan-lingkungan-hidup = Lingkungan Hidup
urusan-administrasi-kependudukan = Administrasi Kependudukan dan Pencatatan Sipil
urusan-pemberdayaan-masyarakat = Pemberdayaan Masyarakat dan Desa
urusan-pengendalian-penduduk = Pengendalian Penduduk dan Keluarga Berencana
urusan-perhubungan = Perhubungan
urusan-komunikasi-informatika = Komunikasi dan Informatika
urusan-koperasi-ukm = Koperasi, Usaha Kecil, dan Menengah
urusan-penanaman-modal = Penanaman Modal
urusan-kepemudaan-olahraga = Kepemudaan dan Olahraga
urusan-statistik = Statistik
urusan-persandian = Persandian
urusan-kebudayaan = Kebudayaan
urusan-perpustakaan = Perpustakaan
urusan-kearsipan = Kearsipan
urusan-kelautan-perikanan = Kelautan dan Perikanan
urusan-pariwisata = Pariwisata
urusan-pertanian = Pertanian
urusan-kehutanan = Kehutanan
urusan-energi = Energi dan Sumber Daya Mineral
urusan-perdagangan = Perdagangan
urusan-perindustrian = Perindustrian
urusan-transmigrasi = Transmigrasi
urusan-perencanaan = Perencanaan
urusan-keuangan = Keuangan
urusan-kepegawaian = Kepegawaian
urusan-pendidikan-pelatihan = Pendidikan dan Pelatihan
urusan-penelitian-pengembangan = Penelitian dan Pengembangan
urusan-fungsi-lain = Fungsi Lain sesuai Ketentuan Peraturan Perundang-undangan

## Tanggal
bulan-1 = Januari
bulan-2 = Februari
bulan-3 = Maret
bulan-4 = April
bulan-5 = Mei
bulan-6 = Juni
bulan-7 = Juli
bulan-8 = Agustus
bulan-9 = September
bulan-10 = Oktober
bulan-11 = November
bulan-12 = Desember
tanggal = { $hari } { $bulan } { $tahun }

## Halaman tentang keseluruhan
jelajah-statistik = Statistik
jelajah-data = Data terbuka
data-judul = Data terbuka
data-keterangan = Unduh data semua inovasi untuk laporan, penelitian, atau aplikasi.
data-isi = { $n } inovasi.
data-diubah = Terakhir berubah { $hari }.
data-lisensi = Lisensi:
data-berkas = Berkas
data-kolom = Arti kolom
data-kolom-keterangan = Kolom tabel di berkas Excel, CSV, dan JSON.
data-kata-kunci = inovasi pelayanan publik
data-berkas-xlsx = Excel
data-guna-xlsx = Tabel inovasi, langsung terbuka di Excel dan LibreOffice.
data-berkas-csv = CSV
data-guna-csv = Tabel yang sama, dipisah koma, untuk semua program pengolah data.
data-berkas-json = JSON
data-guna-json = Tabel yang sama untuk pembuat aplikasi.
data-berkas-ndjson = JSON per baris, lengkap
data-guna-ndjson = Semua isian publik, satu inovasi satu baris. Kode inovasi tetap sama walau namanya berganti.
data-berkas-dihapus = Yang sudah dihapus
data-guna-dihapus = Kode inovasi yang ditarik atau diarsipkan, dengan harinya.
data-berkas-paket = Keterangan berkas (Data Package)
data-guna-paket = Arti dan jenis setiap kolom, untuk program.
data-berkas-katalog = Katalog data (DCAT)
data-guna-katalog = Untuk portal data yang mengambil sendiri.
jelajah-misi = Misi kota
jelajah-penghargaan = Penghargaan
jelajah-wilayah = Peta wilayah
jelajah-tahun = Dari tahun ke tahun
jelajah-opd = Semua dinas dan kantor
jelajah-judul = Jelajahi
jelajah-daftar = Daftar menurut …
jelajah-keseluruhan = Kota secara keseluruhan
keterangan-jelajah = Semua jalan di situs ini: daftar, angka, arti kata, data, dan tempat bertanya.
statistik-judul = Inovasi dalam angka
keterangan-statistik = Berapa banyak inovasi kota, di bidang apa, dari kantor mana, dan berapa waktu serta biaya yang dihemat.
statistik-pengantar = Semua angka di bawah ini dihitung dari { $n } inovasi di situs ini.
statistik-diperiksa = Terakhir diperiksa { $tanggal }.
statistik-contoh = { $n } dari { $total } inovasi di situs ini adalah contoh rekaan. Jadi angka di halaman ini juga contoh.
lihat-tabel = Lihat sebagai tabel
kolom-jumlah = Jumlah inovasi
kolom-angka = Jumlah
kolom-topik = Topik
kolom-tahun = Tahun mulai
kolom-tahapan = Tahap
kolom-jenis = Cara layanan
kolom-opd = Kantor
kolom-tingkat = Tingkat kantor
kolom-misi = Misi
kolom-pertumbuhan = Tahun
grafik-topik = Menurut topik
grafik-tahun = Menurut tahun mulai
grafik-tahapan = Menurut tahap
grafik-jenis = Menurut cara layanan
grafik-opd = Menurut kantor
grafik-tingkat = Menurut tingkat kantor
grafik-misi = Menurut misi kota
grafik-pertumbuhan = Jumlah { $satuan } dari tahun ke tahun
grafik-lebih-dari-satu = Satu inovasi bisa masuk ke lebih dari satu batang, jadi jumlah semua batang lebih besar daripada jumlah inovasi.
temuan-satu = Paling banyak: { $nama }, { $n } dari { $total } inovasi.
temuan-beberapa = Paling banyak: { $nama }, masing-masing { $n } dari { $total } inovasi.
dan = { $awal } dan { $akhir }
temuan-sama = { $nama } batang sama panjang, masing-masing { $n } dari { $total } inovasi.
temuan-kali = Dari { $awal } { $satuan } ({ $awal-tahun }) menjadi { $akhir } ({ $akhir-tahun }), atau sekitar { $kali } kali lipat.
temuan-naik = Dari { $awal } { $satuan } ({ $awal-tahun }) menjadi { $akhir } ({ $akhir-tahun }).
temuan-turun = Turun dari { $awal } { $satuan } ({ $awal-tahun }) menjadi { $akhir } ({ $akhir-tahun }).
pertumbuhan-judul = Menurut sumber lain
pertumbuhan-sumber = Angka ini bukan hitungan situs ini. Sumbernya:
tahun-tak-tercatat = Tahun belum dicatat
tanpa-misi = Belum dikaitkan dengan misi
kantor-lain = { $n } kantor lain
hemat-judul = Apa yang dihemat warga?
hemat-pengantar = Dihitung dari layanan yang mencatat keadaan dulu dan sekarang. Setiap layanan dihitung satu kali.
hemat-waktu = Waktu
hemat-biaya = Biaya
hemat-langkah = Langkah dan kedatangan
temuan-hemat-waktu = { $baik } dari { $n } layanan jadi lebih cepat. { $persen ->
    [100] Separuhnya kini langsung selesai.
   *[other] Separuhnya memotong waktu { $persen }% atau lebih.
}
temuan-hemat-biaya = { $baik } dari { $n } layanan jadi lebih murah. { $persen ->
    [100] Separuhnya kini gratis.
   *[other] Separuhnya memotong biaya { $persen }% atau lebih.
}
temuan-hemat-langkah = { $baik } dari { $n } layanan jadi lebih ringkas. { $persen ->
    [100] Separuhnya kini tidak perlu langkah itu lagi.
   *[other] Separuhnya memotong langkah { $persen }% atau lebih.
}
hemat-terjelas = Contoh yang paling terasa
keterangan-misi = Visi dan misi kota, dan inovasi yang ikut mewujudkannya.
misi-periode = Visi kota { $periode }
misi-contoh = Rumusan misi di halaman ini contoh, bukan rumusan resmi.
misi-kosong = Belum ada inovasi yang dikaitkan dengan misi ini.
misi-semua = Lihat { $n } inovasi
keterangan-tahun = Inovasi kota dari tahun ke tahun, yang terbaru lebih dulu.
tahun-pengantar = Tahun ketika inovasi mulai dipakai, atau mulai dicoba kalau belum dipakai.
tahun-tanpa = { $n } inovasi belum mencatat tahunnya.
tahun-semua = Lihat semua inovasi tahun { $tahun }
keterangan-wilayah = Inovasi di setiap kecamatan, pada peta petak.
wilayah-pengantar = Pilih kecamatan Anda. Angka menunjukkan jumlah inovasi yang ada di sana.
wilayah-peta = Ini gambar bagan: utara di atas, letak kecamatan kira-kira, dan ukurannya tidak sesuai luas sebenarnya. Makin pekat warnanya, makin banyak inovasinya.
wilayah-kantor = Belum ada inovasi. Buka halaman kantornya.
penghargaan-judul = Penghargaan
keterangan-penghargaan = { $n } penghargaan untuk inovasi kota, menurut tahun.
penghargaan-pengantar = { $n } penghargaan diterima inovasi di situs ini.
penghargaan-contoh = { $n } penghargaan di halaman ini milik inovasi contoh, jadi rekaan.
penghargaan-kota = Capaian kota
penghargaan-peringkat = Peringkat { $nomor }
penghargaan-dari = Dari { $pemberi }
penghargaan-untuk = Untuk
penghargaan-tahun = Tahun { $tahun }

## Inovasi yang terkait
terkait-judul = Mungkin juga berguna
terkait-kata = Sama-sama tentang { $nama }
terkait-topik = Topik yang sama: { $nama }
terkait-urusan = Urusan yang sama
terkait-kantor = Dari kantor yang sama
terkait-wilayah = Juga di { $nama }
terkait-untuk = Juga untuk: { $nama }
## Bahasa
bahasa-id = Bahasa Indonesia
bahasa-en = English

## Alamat yang halamannya sudah tidak ada
judul-dicabut = Halaman ini sudah tidak ada di sini
judul-hilang = { $nama } sudah tidak ada di sini
isi-hilang = Halaman ini pernah terbit, lalu ditarik oleh pengelolanya. Alamat Anda tidak salah. Yang mirip bisa Anda cari di bawah ini.
judul-perbaikan = { $nama } sedang diperbaiki
isi-perbaikan = Halaman ini sedang diperbaiki oleh pengelolanya. Silakan kembali lagi nanti. Yang mirip bisa Anda cari di bawah ini.
lihat-dari = Lihat yang lain dari { $nama }

## Kartu bagikan

kartu-alt = Kartu bertulisan: { $nama }. { $ringkasan } { $opd }.
## Cari dan bagikan
contoh-cari-1 = bikin KTP
contoh-cari-2 = bantuan lansia
contoh-cari-3 = izin usaha
bagikan-whatsapp = WhatsApp
bagikan-facebook = Facebook
bagikan-x = X
bagikan-telegram = Telegram
bagikan-email = Email
cari = Cari
cari-sendiri = Cari layanan dengan kata Anda sendiri
cari-ajakan = Cari layanan
misalnya = Misalnya:
bagikan = Bagikan
bagikan-cetak = Bagikan dan cetak
bagikan-halaman = Bagikan halaman ini
bagikan-hp = Kirim dari HP ini
salin-tautan = Salin tautan
tersalin = Tautan sudah disalin
tema = Warna layar
tema-ikut = Otomatis
tema-terang = Terang
tema-gelap = Gelap
## Bahasa
dalam-bahasa-lain = Belum diterjemahkan
belum-diterjemahkan = Halaman ini baru ada dalam bahasa Indonesia.

# Poster, daftar layanan, dan lembar bukti
poster-cara = Cara memakai
poster-pindai = Arahkan kamera HP ke sini
poster-tanya = Tempat dan waktu
poster-baca = Baca selengkapnya di halaman ini: apa gunanya, untuk siapa, dan di mana bertanya.
poster-ketik = Atau ketik alamat ini di HP Anda
kartu-langkah-lain = { $n ->
   *[other] + { $n } langkah lagi. Semua langkah di alamat di bawah.
  }
kartu-dulu = Dulu
kartu-sekarang = Sekarang
kartu-caranya = Caranya
kartu-tempat = Di mana?
kartu-jam = Kapan?
kartu-darurat = Darurat: { $nomor }
poster-darurat-baris = { $kata }: telepon { $nomor }
poster-darurat = Darurat
poster-bahaya = Awas
poster-batas = Batas
poster-lebih = { $n ->
   *[other] + { $n } langkah lagi di alamat di bawah ini
}
poster-biaya = Biaya
poster-waktu = Selesai
poster-tempat = Tempat
poster-tempat-lain = { $n ->
   *[other] (dan { $n } tempat lain)
}
poster-jam = Jam
poster-whatsapp = WhatsApp
poster-telepon = Telepon
bundel-wilayah = Layanan di sekitar Anda
bundel-kecamatan = Kecamatan { $nama }
bundel-opd = Layanan yang bisa Anda pakai
bundel-jumlah = { $n ->
   *[other] { $n } layanan
}
bundel-alamat = Semua layanan ini, lengkap dengan yang perlu dibawa:
bundel-halaman = Halaman { $nomor } dari { $jumlah }
cetak-poster = Cetak poster (PDF)
cetak-daftar = Cetak daftar layanan (PDF)
bukti-judul = Lembar bukti inovasi daerah
bukti-kaki = Dicetak dari situs inovasi. Isinya sama dengan halaman pada alamat di atas.
bukti-alamat = Alamat halaman
bukti-tayang = Pertama kali tayang
bukti-diperiksa = Terakhir diperiksa
bukti-tahapan = Tahapan
bukti-mulai = Mulai diterapkan
bukti-kanal = Cara bertanya
bukti-aduan = Jalur pengaduan
bukti-cetak = Lembar ini dibuat
sematkan = Sematkan di situs lain
sematkan-cara = Salin kode ini, lalu tempel di halaman situs Anda.
sematkan-buka = Buka di situs inovasi
## Bahan untuk tim media sosial
kit-tautan = Bahan siap bagikan untuk tim media sosial
bahan-semua-judul = Bahan bagikan
bahan-semua-pengantar = Gambar, teks, dan kode QR siap pakai untuk tim media sosial. Pilih inovasinya.
bahan-cari = Cari nama inovasi
bahan-cari-hasil = { $n } inovasi cocok
bahan-judul = Bahan bagikan: { $nama }
bahan-keterangan = Gambar, teks siap salin, kode QR, dan tautan pendek untuk tim media sosial.
bahan-pengantar = Semua di halaman ini boleh langsung dipakai. Isinya dibuat dari halaman inovasinya.
bahan-halaman = Lihat halaman inovasinya
bahan-semua = Unduh semuanya (ZIP)
bahan-semua-isi = Tiga gambar, kode QR, dan lima teks dalam satu berkas.
bahan-semua-gagal = Belum berhasil. Periksa sambungan internet lalu tekan lagi, atau unduh satu per satu di bawah.
bahan-gambar = Gambar
bahan-tautan = Kartu tautan
bahan-tautan-untuk = Tampil sendiri saat tautan dibagikan. Cocok juga untuk X dan Facebook.
bahan-kiriman = Kiriman
bahan-kiriman-untuk = Untuk Instagram dan Facebook.
bahan-cerita = Cerita
bahan-cerita-untuk = Untuk cerita Instagram, status WhatsApp, dan TikTok.
bahan-ukuran = { $lebar } × { $tinggi } piksel
bahan-unduh = Unduh
bahan-teks = Teks siap salin
bahan-teks-ket = Boleh diubah dahulu. Hitungannya mengikuti cara setiap saluran menghitung.
bahan-salin = Salin teks
bahan-tersalin = Sudah disalin
bahan-hitung = { $n } dari { $batas } huruf
bahan-lebih = { $n } dari { $batas } huruf: kelebihan { $lebih }
bahan-alamat = Tautan pendek dan kode QR
bahan-alamat-ket = Tautan pendek mudah diketik dan diucapkan. Kode QR untuk spanduk dan selebaran: cetak paling kecil 3 cm.
bahan-salin-tautan = Salin tautan
bahan-qr-svg = Kode QR untuk percetakan (SVG)
bahan-poster = Poster A4 (PDF)
bahan-qr-png = Kode QR sebagai gambar (PNG)
bahan-pratinjau = Tampilan tautan
bahan-pratinjau-ket = Kira-kira seperti ini tautannya tampil setelah dikirim.
bahan-lainnya = Bahan inovasi lain
takarir-nama-whatsapp = WhatsApp
takarir-nama-facebook = Facebook
takarir-nama-instagram = Instagram
takarir-nama-x = X
takarir-nama-tiktok = TikTok

## Teks media sosial. Setiap saluran punya beberapa bentuk, dipisah baris ---. Alamat inovasi menentukan bentuk mana yang
## dipakai, di antara yang muat dan yang baris pertamanya terisi. Baris yang isiannya kosong dihilangkan. Bentuk setelah
## baris === dipakai kalau tidak ada yang muat sebelumnya. Bahaya, nomor darurat, tautan, dan tagar ditambahkan sendiri dan tidak pernah dipotong.
## Isian: $nama $ringkasan $tanya $manfaat $hasil $sumber $langkah $lencana $tempat $lambang $opd $kota
takarir-whatsapp =
    { $lambang } { $tanya }

    Sekarang ada *{ $nama }*. { $ringkasan }
    👍 { $manfaat }

    👉 { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }
    ---
    { $tanya } Coba *{ $nama }*.
    { $ringkasan }

    { $lambang } { $manfaat }
    Caranya: { $langkah }
    { $lencana }
    Tempatnya: { $tempat }

    { $opd }
    ---
    { $tanya }
    { $ringkasan } Namanya *{ $nama }*.

    Yang perlu Anda lakukan: { $langkah }
    Untungnya lagi: { $manfaat }
    { $lambang } { $lencana }

    📍 { $tempat }
    { $opd }
    ---
    { $hasil }
    { $sumber }

    { $lambang } Itu lewat *{ $nama }*. { $ringkasan }
    { $manfaat }

    Mulai dari sini: { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }
    ---
    { $manfaat } { $lambang }

    {"*"}{ $nama }*: { $ringkasan }
    Langkah pertama: { $langkah }

    { $lencana }
    📍 { $tempat }
    { $opd }
    ---
    { $ringkasan } { $lambang }
    Itulah *{ $nama }*.

    Apa untungnya? { $manfaat }
    Bagaimana mulainya? { $langkah }
    Di mana? { $tempat }

    { $lencana }
    { $opd }
    ===
    { $tanya } Coba *{ $nama }*.
    { $ringkasan }
    { $lencana }
    ---
    { $lambang } { $tanya }
    {"*"}{ $nama }*: { $ringkasan }
    { $lencana }
    ---
    { $manfaat } { $lambang }
    Itulah *{ $nama }*. { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } { $lambang }
    Namanya *{ $nama }*.
    { $lencana }
    ===
    {"*"}{ $nama }*
    { $ringkasan }
    { $lencana }
takarir-facebook =
    { $lambang } { $tanya }

    Sekarang ada { $nama }. { $ringkasan }
    👍 { $manfaat }

    👉 { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }, { $kota }
    ---
    { $tanya } Coba { $nama }.
    { $ringkasan }

    { $lambang } { $manfaat }
    Caranya: { $langkah }
    { $lencana }
    Tempatnya: { $tempat }

    { $opd }, { $kota }
    ---
    { $tanya }
    { $ringkasan } Namanya { $nama }.

    Yang perlu Anda lakukan: { $langkah }
    Untungnya lagi: { $manfaat }
    { $lambang } { $lencana }

    📍 { $tempat }
    { $opd }, { $kota }
    ---
    { $hasil }
    { $sumber }

    { $lambang } Itu lewat { $nama }. { $ringkasan }
    { $manfaat }

    Mulai dari sini: { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }, { $kota }
    ---
    { $manfaat } { $lambang }

    { $nama }: { $ringkasan }
    Langkah pertama: { $langkah }

    { $lencana }
    📍 { $tempat }
    { $opd }, { $kota }
    ---
    { $ringkasan } { $lambang }
    Itulah { $nama }.

    Apa untungnya? { $manfaat }
    Bagaimana mulainya? { $langkah }
    Di mana? { $tempat }

    { $lencana }
    { $opd }, { $kota }
    ===
    { $nama }
    { $ringkasan }
    { $lencana }
takarir-instagram = { takarir-facebook }
takarir-x =
    { $lambang } { $tanya }

    { $nama }: { $ringkasan }
    { $lencana }
    ---
    { $tanya } Coba { $nama }.

    { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } { $lambang }

    Itulah { $nama }.
    { $lencana }
    ===
    { $nama }: { $ringkasan }
    { $lencana }
    ===
    { $nama }: { $ringkasan }
takarir-tiktok =
    { $tanya }
    { $nama }: { $ringkasan }
    { $lambang } { $lencana }
    ---
    { $hasil } Itu lewat { $nama }.
    { $ringkasan }
    { $lambang } { $lencana }
    { $sumber }
    ---
    { $tanya } Coba { $nama }.
    { $lambang } { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } Namanya { $nama }. { $lambang }
    { $lencana }
    ===
    { $nama }: { $ringkasan }
    { $lencana }
takarir-hasil = { $ukuran }: dulu { $sebelum }, sekarang { $sesudah }.
takarir-sumber = (Sumber angka { $tahun }: { $sumber })
takarir-bio = Selengkapnya lewat tautan di bio.
## Dari manfaat menjadi pertanyaan: yang di kiri tanda = dicari, yang di kanan ditulis; … berarti kata apa saja. Baris pertama
## yang cocok menentukan; kalau kanannya kosong, tidak ada pertanyaan.
takarir-tanya =
    Anda tahu … = Ingin tahu …?
    Anda bisa … = Ingin …?
    Anda boleh … = Bolehkah …? Boleh.
    Anda cukup … = Bisakah cukup …? Bisa.
    Anda tidak perlu … = Repot kalau harus …?
    Anda tidak … = Bosan …?
    Anda mendapat … = Mau …?
    Anda punya … = Mau punya …?
    Anda … = Ingin …?
    Cukup … = Bisakah cukup …? Bisa.
    Tidak perlu … = Perlu …? Tidak.
    Tidak keluar … = Bosan keluar …?
    Boleh … = Bolehkah …? Boleh.
    Bisa … = Bisakah …? Bisa.
    Ada … = Adakah …? Ada.
    … tidak perlu … = Haruskah … …? Tidak.
    … tidak bisa … =
    … hanya bisa … =
    … tetap bisa … = Bisakah … tetap …? Bisa.
    … bisa … = Bisakah … …? Bisa.
    … boleh … = Bolehkah … …? Boleh.
## Kata sebelum bagian terakhir sebuah daftar: akta, ijazah, dan surat tanah.
takarir-daftar = dan atau
takarir-berhenti =
    { $nama } sudah berhenti dan tidak bisa dipakai lagi.
    Dulu gunanya: { $ringkasan }

    { $opd }
takarir-diganti =
    { $nama } sudah berhenti. Sebagai gantinya, gunakan { $pengganti }.
    Dulu gunanya: { $ringkasan }

    { $opd }
takarir-gagasan =
    { $nama } masih gagasan. Belum bisa dipakai.
    Rencananya: { $ringkasan }

    { $opd }
takarir-darurat = 🚨 { $kata }? Telepon { $nomor }.
takarir-contoh = (Contoh, bukan layanan resmi.)
takarir-tagar = #LayananPublik #InovasiDaerah
