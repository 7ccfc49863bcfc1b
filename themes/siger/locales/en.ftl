# The words of the siger theme, English. Plain words, short sentences, verbs first.

## Fixed parts of every page
lewati = Skip to main content
pita-contoh = Sample site. Its contents were made to demonstrate Etalase and are not official services.
menu = Menu
menu-utama = Main menu
menu-opd = Offices
anda-di-sini = You are here
beranda = Home
semua-inovasi = All innovations
semua-opd = All offices
kaki-jelajah = Explore
kaki-tentang = About this site
kaki-data = Data and news
ppid = PPID: ask for public information
lisensi = You may reuse the contents of this site under { $nama }
ada-masalah = Something wrong? Tell us here
buka-situs = Open the { $nama } website
sms-ke = Send a text to { $nomor }
data-csv = Data on all innovations (CSV)
data-json = Data on all innovations (JSON)
umpan-judul = News: { $nama }

## Home
angka-beranda = { $inovasi ->
    [one] { $inovasi } innovation listed
   *[other] { $inovasi } innovations listed
}, { $siap } ready for you to use.
lihat-semua = { $n ->
    [one] See the only innovation
   *[other] See all { $n } innovations
}
beranda-topik = What do you need?
untuk-saya = For me
untuk-saya-ket = Choose what suits you best.
di-sekitar-saya = Near me
di-sekitar-saya-ket = Choose the district you live in.
wilayah-lain = { $n ->
    [one] { $n } more area
   *[other] { $n } more areas
}
siap-dipakai = Ready for you to use
dulu-sekarang = Before and now
dulu-sekarang-ket = What has changed for residents.
terbaru = Newest
angka-kota = The city in numbers
angka-tercatat = innovations listed here
angka-siap = ready to use
angka-opd = offices taking part
angka-contoh = { $n ->
    [one] { $n } of them is an invented sample.
   *[other] { $n } of them are invented samples.
}
catatan-kota = Notes on the city
ingin-tahu = For the curious

## Lists
jumlah-inovasi = { $n ->
    [one] { $n } innovation
   *[other] { $n } innovations
}
rentang = { $awal }-{ $akhir } of { $n } innovations
saring = Narrow the list
pilih-satu = Choose one to see its list.
daftar-kosong = There are no innovations in this list yet. Try the full list.
halaman-daftar = Pages of the list
halaman-kata = Page
halaman-sebelumnya = Previous
halaman-berikutnya = Next
hal = page { $nomor }
contoh = Sample
draf = Draft
belum-ada = No innovations yet

facet-topik = All topics
facet-tahun = All years
facet-tahapan = All stages
facet-jenis = All ways of service
facet-bentuk = All forms of innovation
facet-wilayah = All areas
facet-misi = All city missions
facet-untuk = For everybody
daftar-topik = Innovations: { $nama }
daftar-tahun = Innovations of { $nama }
daftar-tahapan = Innovations by stage: { $nama }
daftar-jenis = Innovations: { $nama }
daftar-bentuk = Form: { $nama }
daftar-wilayah = Innovations in { $nama }
daftar-misi = Innovations for { $nama }
daftar-untuk = Innovations for { $nama }
daftar-keterangan = { $nama }: { $jumlah ->
    [one] { $jumlah } innovation
   *[other] { $jumlah } innovations
}. See what each is good for, how to use it, what it costs and where it is.

## Offices
opd-pengantar = { $ada } of { $n } offices have listed their innovations here.
opd-inovasi = Its innovations
opd-kosong = No innovation from { $nama } has been listed yet. When there is one, it will appear here.
opd-mitra-di = Helps with
opd-induk = Part of
opd-unit = Offices under it
opd-digabung = This office has been merged. It is now:
opd-tidak-aktif = This office no longer exists.
papan-tingkat = How far are we?
papan-ket = Every office is hoped to have at least one innovation. This is what has been listed so far.
papan-kolom-tingkat = Offices
papan-kolom-banyak = More than one
papan-kolom-satu = One
papan-kolom-belum = None listed yet
papan-kolom-jumlah = All
papan-wilayah = In each district
papan-wilayah-ket = How many new services can be used there, and how many come from its own offices.
papan-kolom-wilayah = District
papan-kolom-dipakai = Can be used there
papan-kolom-sendiri = From its own offices
papan-kolom-kantor = Offices that have listed one
papan-belum = none yet
papan-dari = { $ada } of { $n }
contoh-opd = Sample: this office is invented, it is not a real one.

## What words mean
istilah = What words and short forms mean
istilah-keterangan = Short forms and words of government, explained in everyday words from A to Z.
istilah-pengantar = Is a short form new to you? Look it up here.
istilah-abjad = First letter

## Innovation pages
contoh-inovasi = Sample: this service is invented, it is not a real one.
biaya = Cost
waktu-selesai = Done in
jam = Opening hours
alamat = Address
berlaku-di = Offered in
untuk-siapa = For
diselenggarakan = From
bersama = Together with
diperiksa = Last checked { $tanggal }
apa-gunanya = What is in it for me?
cara-memakai = How to use it
yang-dibawa = What to bring
di-mana-kapan = Where and when
lihat-alamat = Come in person: see the address
buka-peta = See on a map
dulu = Before
sekarang = Now
sumber = Source: { $sumber }
sumber-tahun = Source: { $sumber } ({ $tahun })
angka-tahun = Figures of { $tahun }
dokumen = Documents and video
tonton-video = Watch the video
tanya-petugas = Ask the staff
ingin-tahu-lebih = For those who want to know more
penghargaan = Awards
replikasi = Copied by other regions
dasar-hukum = Legal basis

## Lost and moved addresses
judul-404 = This page does not exist
keterangan-404 = The page you are looking for is not on this site.
isi-404 = The address may be mistyped, or the page has moved. Start from the home page, or see all innovations.
ke-beranda = Go to the home page
mulai-dari = Or start here
judul-alih = This page has moved
alih-isi = Open the new page:

## Stage, status, way
tahapan-inisiatif = Still an idea
tahapan-uji_coba = Being tried
tahapan-penerapan = Ready to use
status-aktif = Running
status-dikembangkan = Being developed
status-berhenti = Stopped
status-diganti = Replaced
jenis-digital = By phone or online
jenis-non_digital = In person
bentuk-tata_kelola = Local governance innovation
bentuk-pelayanan_publik = Public service innovation
bentuk-lainnya = Other local innovation within the region's affairs
lencana-gratis = Free
lencana-selesai = Done in { $waktu }
lencana-hp = By phone or online
lencana-datang = In person
kanal-datang = Come in person
kanal-whatsapp = Ask on WhatsApp
kanal-telepon = Call
kanal-situs = Open the website
kanal-android = Get it for Android
kanal-ios = Get it for iPhone
kanal-email = Send an email
pemberitahuan-berhenti = This service has stopped. The page is kept as a record.
pemberitahuan-diganti = This service has been replaced. Now use:
pemberitahuan-arsip = This page is archived. It is no longer updated.
pemberitahuan-draf = This page is a draft and not published yet.
pemberitahuan-gagasan = This is still an idea. It cannot be used yet.
pemberitahuan-dikembangkan = This service is being developed. How it works may change.
pemberitahuan-uji_coba = This service is being tried. It may not be near you yet.

## Facts for those who want to know more
fakta-bentuk = Form
fakta-jenis = Way of service
fakta-urusan = Government affair
fakta-inisiator = Begun by
fakta-uji_coba = Tried since
fakta-penerapan = In use since
fakta-misi = City mission
fakta-program = Programme
fakta-tematik = National theme
fakta-sdgs = Sustainable Development Goals
fakta-tahapan = Stage
fakta-status = Status
fakta-kata_kunci = Keywords
misi-nomor = Mission { $nomor }
penghargaan-baris = { $nama }, { $tahun }, from { $pemberi }
replikasi-baris = { $daerah }, { $tahun }
seluruh-kota = The whole city
ukuran-waktu = Time
ukuran-biaya = Cost
ukuran-langkah = Steps
ukuran-kunjungan = Visits
ukuran-pengguna = Users
ukuran-lain = Other measure

inisiator-kepala_daerah = The mayor
inisiator-anggota_dprd = Members of the city council
inisiator-opd = City office
inisiator-asn = Civil servants
inisiator-masyarakat = The community

untuk-warga = All residents
untuk-ibu_hamil = Expectant mothers
untuk-pelajar = Students
untuk-lansia = Older people
untuk-difabel = People with disabilities
untuk-umkm = Small businesses
untuk-pendatang = Newcomers
untuk-pegawai = Government staff

## Kinds and levels of offices
opd-jenis-setda = City secretariat
opd-jenis-setwan = Council secretariat
opd-jenis-inspektorat = Inspectorate
opd-jenis-dinas = Department
opd-jenis-badan = Agency
opd-jenis-satpol = Civil service police
opd-jenis-bagian = Division
opd-jenis-rsud = City hospital
opd-jenis-puskesmas = Community health centre
opd-jenis-sekolah = School
opd-jenis-kecamatan = District
opd-jenis-kelurahan = Ward
opd-jenis-uptd = Technical unit
opd-jenis-bumd = City-owned enterprise
opd-jenis-masyarakat = Community group
tingkat-opd = City departments and agencies
tingkat-kecamatan = Districts
tingkat-kelurahan = Wards
tingkat-unit = Health centres, schools, hospitals and other units

## Government affairs
urusan-pendidikan = Education
urusan-kesehatan = Health
urusan-pekerjaan-umum = Public works and spatial planning
urusan-perumahan = Housing and settlements
urusan-ketenteraman = Public order and civil protection
urusan-sosial = Social affairs
urusan-tenaga-kerja = Labour
urusan-pemberdayaan-perempuan = Women's empowerment and child protection
urusan-pangan = Food
urusan-pertanahan = Land
urusan-lingkungan-hidup = Environment
urusan-administrasi-kependudukan = Population administration and civil registration
urusan-pemberdayaan-masyarakat = Community and village empowerment
urusan-pengendalian-penduduk = Population control and family planning
urusan-perhubungan = Transport
urusan-komunikasi-informatika = Communication and informatics
urusan-koperasi-ukm = Cooperatives and small and medium businesses
urusan-penanaman-modal = Investment
urusan-kepemudaan-olahraga = Youth and sport
urusan-statistik = Statistics
urusan-persandian = Cryptography
urusan-kebudayaan = Culture
urusan-perpustakaan = Libraries
urusan-kearsipan = Archives
urusan-kelautan-perikanan = Marine affairs and fisheries
urusan-pariwisata = Tourism
urusan-pertanian = Agriculture
urusan-kehutanan = Forestry
urusan-energi = Energy and mineral resources
urusan-perdagangan = Trade
urusan-perindustrian = Industry
urusan-transmigrasi = Transmigration
urusan-perencanaan = Planning
urusan-keuangan = Finance
urusan-kepegawaian = Personnel
urusan-pendidikan-pelatihan = Education and training
urusan-penelitian-pengembangan = Research and development
urusan-fungsi-lain = Other functions under the law

## Dates
bulan-1 = January
bulan-2 = February
bulan-3 = March
bulan-4 = April
bulan-5 = May
bulan-6 = June
bulan-7 = July
bulan-8 = August
bulan-9 = September
bulan-10 = October
bulan-11 = November
bulan-12 = December
tanggal = { $hari } { $bulan } { $tahun }

## Languages
bahasa-id = Bahasa Indonesia
bahasa-en = English
