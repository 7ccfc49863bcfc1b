# The words of the siger theme, English. Plain words, short sentences, verbs first.

## Fixed parts of every page
lewati-hasil = Skip to the results
lewati = Skip to main content
pita-contoh = A sample site, not an official one.
menu = Menu
menu-utama = Main menu
menu-opd = Offices
anda-di-sini = You are here
beranda = Home
semua-inovasi = All innovations
semua-opd = All offices
kaki-tentang = About this site
kaki-data = Data and news
ppid = PPID: ask for public information
lisensi = You may reuse the contents of this site under { $nama }
ada-masalah = Something wrong? Tell us here
ada-masalah-singkat = Something wrong?
sms-singkat = Text { $nomor }
buka-situs = Open the { $nama } website
sms-ke = Send a text to { $nomor }
data-csv = Data on all innovations (CSV)
data-json = Data on all innovations (JSON)
umpan-judul = News: { $nama }

## Home
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
terbaru = Newest
angka-kota = The city in numbers
angka-tercatat = innovations listed here
angka-siap = ready to use
angka-opd = offices taking part
angka-contoh = { $n ->
    [one] { $n } of them is an invented sample.
   *[other] { $n } of them are invented samples.
}

## Search
judul-cari = Search innovations
judul-cari-huruf = Innovations under { $huruf }
keterangan-cari = Search services and innovations in everyday words, or see all of them from A to Z.
cari-apa = What are you looking for?
cari-tombol = Search
cari-petunjuk = Use everyday Indonesian words, for example "bikin KTP", "bantuan lansia", "jalan rusak".
cari-tanpa-naskah = We could not look up the words you typed, because search needs JavaScript, which is switched off. All services are listed by letter.
cari-ke-huruf = Choose the first letter
cari-luring = Search works only on the web site. In this copy, look in the list from A to Z below.
cari-hasil = Search results
cari-hampir = Close matches
cari-halaman = Perhaps this is what you want
cari-lain = No service has the words “{ $kata }”, but this page may be what you want.
cari-umum = service services programme program page site website web city policy office address number phone contact email opening hours where
cari-arti = Meaning
# Words by which people look for a page; they are seen nowhere.
cari-juga-semua = list whole catalogue everything daftar
cari-juga-opd = agencies offices departments government dinas kantor districts wards contact address
cari-juga-jelajahi = sitemap menu about pages
cari-juga-istilah = meaning abbreviation acronym term dictionary glossary arti
cari-juga-data = dataset data open download excel csv json api table source licence license file unduh rss feed atom
cari-juga-statistik = statistics figures numbers number count many total chart graph percent per agency office district year statistik jumlah
cari-juga-penghargaan = awards award prize won winner rank iga penghargaan evidence
cari-juga-wilayah = map district districts ward area near nearest location peta
cari-juga-tahun = year years history new old
cari-juga-misi = mission vision plan mayor programme rpjmd
cari-juga-topik = topic topics subject category theme
cari-juga-bahan = share kit poster picture caption social media instagram facebook tiktok whatsapp card logo download
cari-juga-aduan = complaint complain report contact phone number email help question suggestion call center
cari-juga-ppid = public information request documents ppid
cari-memuat = Searching …
cari-satu = 1 innovation matches “{ $kata }”.
cari-banyak = { $n } innovations match “{ $kata }”.
cari-dekat = Nothing matches all words of “{ $kata }”. These { $n } come closest.
cari-maksud = Did you mean “{ $kata }”? These are the results for it.
cari-kosong = Nothing matches “{ $kata }” yet.
cari-gagal = Search could not be loaded. Check your connection, then press Search again. The list from A to Z below still works.
cari-lagi = Show more
cari-cocok = Matching words: { $kata }
cari-coba = Try this
cari-coba-kata = Use a more general word, such as “surat” (letter) or “bantuan” (help).
cari-coba-pendek = Use one or two words only.
cari-coba-topik = Or choose a topic:
cari-coba-aduan = Still nothing? Ask or complain here:
cari-abjad = All innovations from A to Z
cari-abjad-ket = { $n } innovations by their Indonesian names.
cari-huruf = Jump to a letter
cari-huruf-lain = Numbers and others

## Lists
jumlah-inovasi = { $n ->
    [one] { $n } innovation
   *[other] { $n } innovations
}
rentang = { $awal }-{ $akhir } of { $n } innovations
saring = Narrow the list
daftar-kosong = There are no innovations in this list yet. Try the full list.
halaman-daftar = Pages of the list
halaman-kata = Page
halaman-sebelumnya = Previous
halaman-berikutnya = Next
hal = page { $nomor }
contoh = Sample
draf = Draft
siap = Ready to be checked
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
facet-tingkat = All levels of offices
facet-status = All statuses
facet-keterangan-topik = Choose what you need to get done.
facet-keterangan-untuk = Choose what suits you best.
facet-keterangan-wilayah = Choose a district to see what is there.
facet-keterangan-tingkat = Choose the level of the office behind it.
facet-keterangan-tahapan = Choose how far along it is. What is still an idea cannot be used yet.
facet-keterangan-status = Choose what is running, or see what has stopped.
facet-keterangan-jenis = Choose how you are served: by phone or in person.
facet-keterangan-bentuk = Choose the form that the law gives it.
facet-keterangan-tahun = Choose the year it began.
facet-keterangan-misi = Choose the city mission it serves.
daftar-tingkat = Innovations from: { $nama }
daftar-status = Innovations by status: { $nama }
catatan-tingkat-opd = From offices that serve the whole city.
catatan-tingkat-kecamatan = From district offices.
catatan-tingkat-kelurahan = From ward offices.
catatan-tingkat-unit = From places of service below the city's offices.
catatan-tahapan-inisiatif = Only a plan. You cannot use it yet.
catatan-tahapan-uji_coba = Being tried in some places. It may not be near you yet.
catatan-tahapan-penerapan = Up and running. Open one to see how to use it.
catatan-status-aktif = Running and looked after by its office.
catatan-status-dikembangkan = Being improved or extended. How to use it may change.
catatan-status-berhenti = No longer to be had. The page is kept as a record.
catatan-status-diganti = Something else has taken its place. Open its page for the new name.
catatan-jenis-telepon = Can be done by a telephone call.
catatan-jenis-digital = Can be done from a phone or computer.
catatan-jenis-non_digital = Come in person. No internet needed.
catatan-bentuk-tata_kelola = New ways for the government's offices to work.
catatan-bentuk-pelayanan_publik = Services that reach you directly.
catatan-bentuk-lainnya = New ways for other affairs of the city.
daftar-keterangan = { $nama }: { $jumlah ->
    [one] { $jumlah } innovation
   *[other] { $jumlah } innovations
}. See what each is good for, how to use it, what it costs and where it is.

## Filtering the list
saring-topik = Topic
saring-untuk = For whom
saring-wilayah = District
saring-opd = Office
saring-tingkat = Level of office
saring-tahapan = Stage
saring-status = Status
saring-jenis = Way of service
saring-bentuk = Form
saring-tahun = Year it began
saring-misi = City mission
saring-daftar = { $nama }, with numbers of innovations
saring-buka = Filter and sort
saring-luring = This is a copy on a computer. Choose one to see its list. Combining several needs the website.
saring-lagi = Combine with other choices
saring-cari = Search in this list
urutkan = Sort
urut-terbaru = Newest first
urut-nama = Name A-Z
urut-siap = Ready to use first
inovasi-cocok = { $n ->
    [one] { $n } innovation fits
   *[other] { $n } innovations fit
}
lihat-cocok = { $n ->
    [one] See { $n } innovation
   *[other] See { $n } innovations
}
tidak-cocok = Nothing fits yet. Remove a choice, or try another word.
cari-di-situs = Look for these words on all pages
pilihan-anda = Your choices
hapus-pilihan = remove
hapus-semua = Clear all
tutup = Close
tampilkan-lagi = Show more
saring-gagal = The list could not be loaded. Check your connection, then reload this page.

## Offices
opd-pengantar = { $ada } of { $n } offices have listed their innovations here.
opd-inovasi = Its innovations
bisa-dipakai-di = { $n ->
    [one] 1 service can be used in { $tempat }
   *[other] { $n } services can be used in { $tempat }
}
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
papan-kolom-belum = None yet
papan-jumlah = { $n ->
    [one] { $n } office
   *[other] { $n } offices
}
papan-wilayah = In each district
papan-wilayah-ket = How many new services can be used there besides those for the whole city, and how many come from its own offices.
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
berlaku-di-tempat = Offered in { $tempat }
berlaku-untuk = For
banyak-tempat = { $satu }, { $dua } and { $n } other districts
kata-dan = and
seluruh-kota-kecil = the whole city
berlaku-di = Offered in
untuk-siapa = For
diselenggarakan = From
bersama = together with
diperiksa = Last checked { $tanggal }
dulu-gunanya = What it was good for
apa-gunanya = What is in it for me?
darurat = Emergency
darurat-telepon = Call { $nomor }
bahaya = Take care
batas = Know first
keluar-cepat = Leave now
jejak-riwayat = Your phone keeps this page in its history. The button Leave now closes the page, but no button erases older history.
jejak-samaran = Does somebody check your phone? Open this page in a private window, or on the phone of somebody you trust.
jejak-shift = On a computer, press Shift three times to leave.
jejak-kembali = After you have left, the Back button still opens this page again.
cara-memakai = How to use it
baca-cerita = Read the story
yang-dibawa = What to bring
di-mana-kapan = Where and when
lihat-tempat = See the address
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
isi-404 = The address may be mistyped. Search here, or start from the home page.
maksud-anda = Did you mean
dari-a-sampai-z = Look from A to Z
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
jenis-telepon = By telephone
jenis-resmi-digital = Digital
jenis-resmi-non_digital = Not digital
jenis-digital = By phone or online
jenis-non_digital = In person
bentuk-tata_kelola = Local governance innovation
bentuk-pelayanan_publik = Public service innovation
bentuk-lainnya = Other local innovation within the region's affairs
nilai-gratis = Free
nilai-tidak-perlu = not needed
lencana-gratis = Free
lencana-selesai = Done in { $waktu }
lencana-hp = Online
lencana-telepon = By telephone
lencana-datang = In person
lencana-hp-telepon = Online, phone
lencana-hp-datang = Online, visit
lencana-telepon-datang = Phone, visit
lencana-hp-telepon-datang = Online, visit
kanal-datang = Come in person
kanal-whatsapp = Ask on WhatsApp
kanal-telepon = Call
kanal-situs = Open the website
kanal-android = Get it for Android
kanal-ios = Get it for iPhone
kanal-email = Send an email
pemberitahuan-berhenti = This service has stopped. The page is kept as a record.
pemberitahuan-diganti = This service has stopped. Use this instead:
pemberitahuan-arsip = This page is archived. It is no longer updated.
pemberitahuan-draf = This page is a draft and not published yet.
pemberitahuan-siap = This page is ready to be checked and not published yet.
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
sdgs-1 = 1. No poverty
sdgs-2 = 2. Zero hunger
sdgs-3 = 3. Good health and well-being
sdgs-4 = 4. Quality education
sdgs-5 = 5. Gender equality
sdgs-6 = 6. Clean water and sanitation
sdgs-7 = 7. Affordable and clean energy
sdgs-8 = 8. Decent work and economic growth
sdgs-9 = 9. Industry, innovation and infrastructure
sdgs-10 = 10. Reduced inequalities
sdgs-11 = 11. Sustainable cities and communities
sdgs-12 = 12. Responsible consumption and production
sdgs-13 = 13. Climate action
sdgs-14 = 14. Life below water
sdgs-15 = 15. Life on land
sdgs-16 = 16. Peace, justice and strong institutions
sdgs-17 = 17. Partnerships for the goals
fakta-tahapan = Stage
fakta-status = Status
misi-nomor = Mission { $nomor }
penghargaan-baris = { $nama }, { $tahun }, from { $pemberi }
replikasi-baris = { $daerah }, { $tahun }
seluruh-kota = The whole city
daftar-seluruh-kota = Innovations for the whole city
juga-seluruh-kota = See also { $n ->
    [one] the innovation
   *[other] { $n } innovations
} for the whole city
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

## Pages about the whole
jelajah-statistik = Statistics
jelajah-data = Open data
data-judul = Open data
data-keterangan = Download the data on all innovations for reports, research or apps.
data-isi = { $n } innovations.
data-diubah = Last changed on { $hari }.
data-lisensi = Licence:
data-berkas = Files
data-kolom = What the columns mean
data-kolom-keterangan = Columns of the table in the files for Excel, CSV and JSON.
data-kata-kunci = public service innovation
data-berkas-xlsx = Excel
data-guna-xlsx = The table of innovations, opens in Excel and LibreOffice.
data-berkas-csv = CSV
data-guna-csv = The same table with commas, for every program that works with data.
data-berkas-json = JSON
data-guna-json = The same table for people who build apps.
data-berkas-ndjson = JSON by line, complete
data-guna-ndjson = All public fields, one innovation a line. An innovation keeps its code when its name changes.
data-berkas-dihapus = What was removed
data-guna-dihapus = Codes of innovations that were withdrawn or archived, with the day.
data-berkas-paket = About the files (Data Package)
data-guna-paket = Meaning and type of every column, for programs.
data-berkas-katalog = Data catalogue (DCAT)
data-guna-katalog = For data portals that fetch by themselves.
jelajah-misi = City missions
jelajah-penghargaan = Awards
jelajah-wilayah = Map of districts
jelajah-tahun = Year by year
jelajah-opd = All agencies
jelajah-judul = Explore
jelajah-daftar = Lists by …
jelajah-keseluruhan = The city as a whole
keterangan-jelajah = Every way through this site: lists, figures, the glossary, data and where to ask.
statistik-judul = Innovations in figures
keterangan-statistik = How many innovations the city has, in which fields, from which offices, and how much time and money they save.
statistik-pengantar = { $n ->
    [one] All figures below are counted from { $n } innovation on this site.
   *[other] All figures below are counted from { $n } innovations on this site.
}
statistik-diperiksa = Last checked { $tanggal }.
statistik-contoh = { $n } of { $total } innovations on this site are made-up samples. So the figures on this page are samples too.
lihat-tabel = Show as a table
kolom-jumlah = Innovations
kolom-angka = Number
kolom-topik = Topic
kolom-tahun = Year of start
kolom-tahapan = Stage
kolom-jenis = Way of service
kolom-opd = Office
kolom-tingkat = Level of office
kolom-misi = Mission
kolom-pertumbuhan = Year
grafik-topik = By topic
grafik-tahun = By year of start
grafik-tahapan = By stage
grafik-jenis = By way of service
grafik-opd = By office
grafik-tingkat = By level of office
grafik-misi = By city mission
grafik-pertumbuhan = Number of { $satuan } over the years
grafik-lebih-dari-satu = An innovation can stand in more than one bar, so the bars add up to more than the number of innovations.
temuan-satu = Most: { $nama }, { $n } of { $total } innovations.
temuan-beberapa = Most: { $nama }, each with { $n } of { $total } innovations.
dan = { $awal } and { $akhir }
temuan-sama = { $nama } bars are equally long, each with { $n } of { $total } innovations.
temuan-kali = From { $awal } { $satuan } ({ $awal-tahun }) to { $akhir } ({ $akhir-tahun }), about { $kali } times as many.
temuan-naik = From { $awal } { $satuan } ({ $awal-tahun }) to { $akhir } ({ $akhir-tahun }).
temuan-turun = Down from { $awal } { $satuan } ({ $awal-tahun }) to { $akhir } ({ $akhir-tahun }).
pertumbuhan-judul = From other sources
pertumbuhan-sumber = These numbers were not counted by this site. They come from:
tahun-tak-tercatat = Year not recorded
tanpa-misi = Not tied to a mission yet
kantor-lain = { $n } other offices
hemat-judul = What do people save?
hemat-pengantar = Counted from services that note how it was before and how it is now. Each service counts once.
hemat-waktu = Time
hemat-biaya = Cost
hemat-langkah = Steps and visits
temuan-hemat-waktu = { $baik } of { $n } services became faster. { $persen ->
    [100] Half of them are now done at once.
   *[other] Half of them cut the time by { $persen }% or more.
}
temuan-hemat-biaya = { $baik } of { $n } services became cheaper. { $persen ->
    [100] Half of them are now free.
   *[other] Half of them cut the cost by { $persen }% or more.
}
temuan-hemat-langkah = { $baik } of { $n } services became simpler. { $persen ->
    [100] Half of them no longer need that step.
   *[other] Half of them cut the steps by { $persen }% or more.
}
hemat-terjelas = The clearest examples
keterangan-misi = The city's vision and missions, and the innovations that serve them.
misi-periode = The city's vision { $periode }
misi-contoh = The missions on this page are samples, not the official ones.
misi-kosong = No innovation serves this mission yet.
misi-semua = { $n ->
    [one] See { $n } innovation
   *[other] See { $n } innovations
}
keterangan-tahun = The city's innovations year by year, newest first.
tahun-pengantar = The year in which an innovation was adopted, or first tried if it is not adopted yet.
tahun-tanpa = { $n ->
    [one] { $n } innovation has no year yet.
   *[other] { $n } innovations have no year yet.
}
tahun-semua = See all innovations of { $tahun }
keterangan-wilayah = Innovations in every district, on a map of tiles.
wilayah-pengantar = Choose your district. The number tells how many innovations are there.
wilayah-peta = This is a diagram: north is up, districts stand roughly where they lie, and sizes do not show areas. The darker a tile, the more innovations.
wilayah-kantor = No innovation yet. Open the page of its office.
penghargaan-judul = Awards
keterangan-penghargaan = { $n } awards for the city's innovations, by year.
penghargaan-pengantar = { $n ->
    [one] The innovations on this site have won { $n } award.
   *[other] The innovations on this site have won { $n } awards.
}
penghargaan-contoh = { $n ->
    [one] { $n } award on this page belongs to a sample innovation, so it is made up.
   *[other] { $n } awards on this page belong to sample innovations, so they are made up.
}
penghargaan-kota = What the city has achieved
penghargaan-peringkat = Rank { $nomor }
penghargaan-dari = From { $pemberi }
penghargaan-untuk = For
penghargaan-tahun = { $tahun }

## Related innovations
terkait-judul = May be useful too
terkait-kata = Both about { $nama }
terkait-topik = Same topic: { $nama }
terkait-urusan = Same field of government
terkait-kantor = From the same office
terkait-wilayah = Also in { $nama }
terkait-untuk = Also for: { $nama }
## Languages
bahasa-id = Bahasa Indonesia
bahasa-en = English

## Addresses whose page is gone
judul-dicabut = This page is no longer here
judul-hilang = { $nama } is no longer here
isi-hilang = This page was once published and has been withdrawn by its office. Your address is right. You can look for something similar below.
judul-perbaikan = { $nama } is being mended
isi-perbaikan = The office is mending this page. Please come back later. You can look for something similar below.
lihat-dari = See more from { $nama }

## Share cards

kartu-alt = Card that reads: { $nama }. { $ringkasan } { $opd }.
## Search and share
contoh-cari-1 = ID card
contoh-cari-2 = help for the elderly
contoh-cari-3 = business permit
bagikan-whatsapp = WhatsApp
bagikan-facebook = Facebook
bagikan-x = X
bagikan-telegram = Telegram
bagikan-email = Email
cari = Search
cari-sendiri = Search for a service in your own words
cari-ajakan = Search services
misalnya = For example:
bagikan = Share
bagikan-cetak = Share and print
bagikan-halaman = Share this page
bagikan-hp = Send from this phone
salin-tautan = Copy link
tersalin = Link copied
tema = Screen colours
tema-ikut = Automatic
tema-terang = Light
tema-gelap = Dark
## Languages
dalam-bahasa-lain = In Indonesian
belum-diterjemahkan = This page is only available in Indonesian so far.

# Posters, lists of services, and evidence sheets
poster-cara = How to use it
poster-pindai = Point your phone's camera here
poster-tanya = Place and time
poster-baca = Read more on this page: what it is good for, for whom, and where to ask.
poster-ketik = Or type this address on your phone
kartu-langkah-lain = { $n ->
    [one] + 1 more step. All steps are at the address below.
   *[other] + { $n } more steps. All steps are at the address below.
  }
kartu-dulu = Before
kartu-sekarang = Now
kartu-caranya = How
kartu-tempat = Where?
kartu-jam = When?
kartu-darurat = Emergency: { $nomor }
poster-darurat-baris = { $kata }: call { $nomor }
poster-darurat = Emergency
poster-bahaya = Take care
poster-batas = Limits
poster-lebih = { $n ->
    [one] + 1 more step at the address below
   *[other] + { $n } more steps at the address below
}
poster-biaya = Cost
poster-waktu = Takes
poster-tempat = Place
poster-tempat-lain = { $n ->
    [one] (and 1 more place)
   *[other] (and { $n } more places)
}
poster-jam = Hours
poster-whatsapp = WhatsApp
poster-telepon = Telephone
bundel-wilayah = Services near you
bundel-kecamatan = { $nama } District
bundel-opd = Services you can use
bundel-jumlah = { $n ->
    [one] 1 service
   *[other] { $n } services
}
bundel-alamat = All of these services, with what to bring:
bundel-halaman = Page { $nomor } of { $jumlah }
cetak-poster = Print the poster (PDF)
cetak-daftar = Print the list of services (PDF)
bukti-judul = Evidence sheet of a local innovation
bukti-kaki = Printed from the innovation site. It says the same as the page at the address above.
bukti-alamat = Address of the page
bukti-tayang = First published
bukti-diperiksa = Last checked
bukti-tahapan = Stage
bukti-mulai = In use since
bukti-kanal = How to ask
bukti-aduan = For complaints
bukti-cetak = This sheet was made
sematkan = Show it on another site
sematkan-cara = Copy this code and paste it into a page of your site.
sematkan-buka = Open on the innovation site
## For social media teams
kit-tautan = Ready material for social media teams
bahan-semua-judul = Share kits
bahan-semua-pengantar = Pictures, texts and QR codes, ready for social media teams. Choose an innovation.
bahan-cari = Find an innovation by name
bahan-cari-hasil = { $n ->
    [one] { $n } innovation fits
   *[other] { $n } innovations fit
}
bahan-judul = Share kit: { $nama }
bahan-keterangan = Pictures, texts to copy, a QR code and the short link, for social media teams.
bahan-pengantar = Everything on this page may be used as it is. It is made from the innovation’s page.
bahan-halaman = See the innovation’s page
bahan-semua = Download everything (ZIP)
bahan-semua-isi = Three pictures, the QR code and five texts in one file.
bahan-semua-gagal = That did not work. Check your connection and press again, or download the files one by one.
bahan-gambar = Pictures
bahan-tautan = Link card
bahan-tautan-untuk = Shows by itself when the link is shared. Good for X and Facebook too.
bahan-kiriman = Post
bahan-kiriman-untuk = For Instagram and Facebook.
bahan-cerita = Story
bahan-cerita-untuk = For Instagram stories, WhatsApp status and TikTok.
bahan-ukuran = { $lebar } × { $tinggi } pixels
bahan-unduh = Download
bahan-teks = Texts to copy
bahan-teks-ket = You may change them first. They are counted the way each channel counts.
bahan-salin = Copy text
bahan-tersalin = Copied
bahan-hitung = { $n } of { $batas } letters
bahan-lebih = { $n } of { $batas } letters: { $lebih } too many
bahan-alamat = Short link and QR code
bahan-alamat-ket = The short link is easy to type and to say. The QR code is for banners and leaflets: print it at least 3 cm wide.
bahan-salin-tautan = Copy link
bahan-qr-svg = QR code for printers (SVG)
bahan-poster = A4 poster (PDF)
bahan-qr-png = QR code as a picture (PNG)
bahan-pratinjau = How the link looks
bahan-pratinjau-ket = About like this the link shows once it is sent.
bahan-lainnya = Kits of other innovations
takarir-nama-whatsapp = WhatsApp
takarir-nama-facebook = Facebook
takarir-nama-instagram = Instagram
takarir-nama-x = X
takarir-nama-tiktok = TikTok

## Texts for social media. Each channel has several forms, parted by lines of ---. An innovation's address decides which is
## taken of those that fit and whose first line is filled. A line whose blank is empty is left out. Forms behind a line of
## === are for what fits none before it. Dangers, emergency numbers, the link and tags are added by themselves and never cut.
## Blanks: $nama $ringkasan $tanya $manfaat $hasil $sumber $langkah $lencana $tempat $lambang $opd $kota
takarir-whatsapp =
    { $lambang } { $tanya }

    Now there is *{ $nama }*. { $ringkasan }
    👍 { $manfaat }

    👉 { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }
    ---
    { $tanya } Try *{ $nama }*.
    { $ringkasan }

    { $lambang } { $manfaat }
    How: { $langkah }
    { $lencana }
    Where: { $tempat }

    { $opd }
    ---
    { $tanya }
    { $ringkasan } It is called *{ $nama }*.

    What to do: { $langkah }
    And also: { $manfaat }
    { $lambang } { $lencana }

    📍 { $tempat }
    { $opd }
    ---
    { $hasil }
    { $sumber }

    { $lambang } That is *{ $nama }*. { $ringkasan }
    { $manfaat }

    Start here: { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }
    ---
    { $manfaat } { $lambang }

    {"*"}{ $nama }*: { $ringkasan }
    First step: { $langkah }

    { $lencana }
    📍 { $tempat }
    { $opd }
    ---
    { $ringkasan } { $lambang }
    That is *{ $nama }*.

    What is in it for you? { $manfaat }
    How to start? { $langkah }
    Where? { $tempat }

    { $lencana }
    { $opd }
    ===
    { $tanya } Try *{ $nama }*.
    { $ringkasan }
    { $lencana }
    ---
    { $lambang } { $tanya }
    {"*"}{ $nama }*: { $ringkasan }
    { $lencana }
    ---
    { $manfaat } { $lambang }
    That is *{ $nama }*. { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } { $lambang }
    It is called *{ $nama }*.
    { $lencana }
    ===
    {"*"}{ $nama }*
    { $ringkasan }
    { $lencana }
takarir-facebook =
    { $lambang } { $tanya }

    Now there is { $nama }. { $ringkasan }
    👍 { $manfaat }

    👉 { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }, { $kota }
    ---
    { $tanya } Try { $nama }.
    { $ringkasan }

    { $lambang } { $manfaat }
    How: { $langkah }
    { $lencana }
    Where: { $tempat }

    { $opd }, { $kota }
    ---
    { $tanya }
    { $ringkasan } It is called { $nama }.

    What to do: { $langkah }
    And also: { $manfaat }
    { $lambang } { $lencana }

    📍 { $tempat }
    { $opd }, { $kota }
    ---
    { $hasil }
    { $sumber }

    { $lambang } That is { $nama }. { $ringkasan }
    { $manfaat }

    Start here: { $langkah }
    { $lencana }
    📍 { $tempat }

    { $opd }, { $kota }
    ---
    { $manfaat } { $lambang }

    { $nama }: { $ringkasan }
    First step: { $langkah }

    { $lencana }
    📍 { $tempat }
    { $opd }, { $kota }
    ---
    { $ringkasan } { $lambang }
    That is { $nama }.

    What is in it for you? { $manfaat }
    How to start? { $langkah }
    Where? { $tempat }

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
    { $tanya } Try { $nama }.

    { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } { $lambang }

    That is { $nama }.
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
    { $hasil } That is { $nama }.
    { $ringkasan }
    { $lambang } { $lencana }
    { $sumber }
    ---
    { $tanya } Try { $nama }.
    { $lambang } { $ringkasan }
    { $lencana }
    ---
    { $ringkasan } It is called { $nama }. { $lambang }
    { $lencana }
    ===
    { $nama }: { $ringkasan }
    { $lencana }
takarir-hasil = { $ukuran }: { $sebelum } before, { $sesudah } now.
takarir-sumber = (Figures of { $tahun }: { $sumber })
takarir-bio = More by the link in bio.
## Benefits made into questions: what is left of the sign = is looked for, what is right of it is written; … means any words.
## The first line that matches decides; with nothing at its right there is no question.
takarir-tanya =
    You can … = Would you like to …?
    You do not need to … = Tired of having to …?
    You no longer need to … = Tired of having to …?
    You know … = Want to know …?
    No need to … = Do you have to …? No.
    There is … = Is there …? There is.
    … cannot … =
    … can only … =
    … can … = Can … …? Yes.
## Words before the last item of a list.
takarir-daftar = and or
takarir-berhenti =
    { $nama } has stopped and can no longer be used.
    What it was for: { $ringkasan }

    { $opd }
takarir-diganti =
    { $nama } has stopped. Use { $pengganti } instead.
    What it was for: { $ringkasan }

    { $opd }
takarir-gagasan =
    { $nama } is still an idea. It cannot be used yet.
    The plan: { $ringkasan }

    { $opd }
takarir-darurat = 🚨 { $kata }? Call { $nomor }.
takarir-contoh = (A sample, no real service.)
takarir-tagar = #PublicService #Innovation
