# Kata-kata Etalase dalam bahasa Indonesia. Setiap pesan: satu kalimat sebab; .help: apa yang perlu diketik;
# .label: apa yang ada di tempat kedua.

tingkat-galat = galat
tingkat-peringatan = peringatan
tingkat-catatan = catatan
tingkat-bantuan = bantuan
sebab = sebab
lebih-banyak-masalah = ... dan { $jumlah } masalah lagi.

## Berkas

berkas-tak-dipakai = { $jenis ->
        [akhiran-ganda] Nama berkas ini berakhiran dua, jadi berkas ini tidak dipakai. Windows biasanya tidak memperlihatkan akhiran yang terakhir, .{ $akhiran }.
        [akhiran] Berkas berakhiran .{ $akhiran } tidak dibaca, jadi berkas ini tidak dipakai.
        [akhiran-hilang] Nama berkas ini tidak punya akhiran, jadi berkas ini tidak dipakai.
        [tempat] Berkas .md di folder ini tidak dibaca, jadi tidak tampil di situs.
        [daftar] Tidak ada daftar dengan nama ini di folder ini, jadi berkas ini tidak dipakai.
        [word] Ini dokumen Word (.{ $akhiran }). Isinya tidak dibaca, jadi tidak tampil di situs.
        [pdf] Ini PDF. Isinya tidak dibaca, dan berkasnya tidak ikut terbit.
        [lembar] Ini lembar kerja (.{ $akhiran }). Isinya tidak dibaca, jadi tidak tampil di situs.
        [slide] Ini berkas presentasi (.{ $akhiran }). Isinya tidak dibaca, jadi tidak tampil di situs.
        [heic] Ini foto HEIC, bentuk foto iPhone. Peramban tidak bisa menampilkannya, jadi tidak dipakai.
        [gambar] Ini gambar .{ $akhiran }, yang tidak bisa dipakai. Yang bisa: .jpg, .png, dan .webp.
        [rancangan] Ini berkas rancangan (.{ $akhiran }), yang tidak bisa dipakai. Gambar yang bisa: .jpg, .png, dan .webp.
        [film] Ini film (.{ $akhiran }). Film tidak ikut terbit.
        [suara] Ini rekaman suara (.{ $akhiran }). Suara tidak ikut terbit.
        [bungkus] Berkas-berkas terbungkus di dalam .{ $akhiran } ini, jadi tidak terbaca.
        [web] Ini halaman web (.{ $akhiran }). Isinya tidak dibaca, jadi tidak tampil di situs.
        [pintasan] Ini hanya pintasan (.{ $akhiran }), bukan berkasnya.
        [cadangan] Ini salinan cadangan (.{ $akhiran }), jadi tidak dipakai.
        [belum-jadi] Berkas ini belum selesai disimpan atau diunduh (.{ $akhiran }).
        [di-luar] Ini ada di luar folder content, jadi tidak dibaca dan tidak tampil di situs.
       *[lain] Berkas ini tidak dipakai.
    }
    .help = { $jenis ->
        [akhiran-ganda] Ganti namanya menjadi `{ $saran }`. Di Notepad: Simpan sebagai, pilih Semua berkas, lalu ketik nama itu.
        [akhiran] Kalau ini untuk situs, ganti namanya menjadi `{ $saran }`. Kalau bukan, simpan di luar folder content.
        [akhiran-hilang] Kalau ini untuk situs, ganti namanya menjadi `{ $saran }`. Kalau bukan, simpan di luar folder content.
        [tempat] { $saran ->
            [none] Kalau harus tampil, pindahkan ke content/inovasi (inovasi), content/opd (perangkat daerah), atau content/halaman (halaman lain). Kalau tidak, simpan di luar folder content.
           *[other] Kalau harus tampil, pindahkan menjadi `{ $saran }`; huruf besar dan kecil nama folder harus persis. Kalau tidak, simpan di luar folder content.
        }
        [daftar] { $saran ->
            [none] Daftar ada di content/data: istilah.yaml, bahasa.yaml, sinonim.yaml, hari.yaml, dan peta.yaml. Inovasi ditulis dalam berkas .md.
           *[other] Maksud Anda `{ $saran }`? Pindahkan atau ganti namanya menjadi itu.
        }
        [word] Buka di Word, lalu salin tulisannya ke berkas .md. Untuk inovasi, mulai dengan: `etalase baru inovasi "NAMA" --opd ID`
        [pdf] Unggah ke situs web kantor, lalu tulis alamatnya di isian `dokumen`. Kalau isinya tulisan untuk halaman, salin tulisannya ke berkas .md.
        [lembar] Setiap inovasi ditulis dalam satu berkas .md. Mulai dengan: `etalase baru inovasi "NAMA" --opd ID`. Lembar kerjanya simpan di luar folder content.
        [slide] Salin tulisannya ke berkas .md, dan simpan gambarnya sebagai .jpg di content/gambar.
        [heic] Buka di aplikasi Foto, lalu simpan sebagai JPEG: `{ $saran }`. Supaya foto berikutnya langsung JPEG, di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel.
        [gambar] Buka di Paint atau aplikasi Foto, lalu simpan sebagai JPEG: `{ $saran }`
        [rancangan] Buka di program gambarnya, lalu ekspor sebagai PNG ke content/gambar.
        [film] Unggah ke kanal video kantor, misalnya YouTube, lalu tulis alamatnya di isian `video`. Simpan berkasnya di luar folder content.
        [suara] Unggah ke kanal kantor, lalu tulis tautannya di halaman. Simpan berkasnya di luar folder content.
        [bungkus] Buka bungkusnya (klik kanan, Ekstrak), lalu salin berkas di dalamnya ke foldernya.
        [web] Salin tulisannya ke berkas .md.
        [pintasan] Unduh atau salin berkas aslinya ke sini.
        [cadangan] { $saran ->
            [none] Simpan di luar folder content.
           *[other] Simpan di luar folder content. Kalau berkas aslinya hilang dan yang dipakai ini, ganti namanya menjadi `{ $saran }`.
        }
        [belum-jadi] Ulangi menyimpan atau mengunduhnya, lalu pindahkan sisa ini ke luar folder content.
        [di-luar] Pindahkan menjadi `{ $saran }`. Kalau folder itu sudah ada, pindahkan isinya saja.
       *[lain] Inovasi ada di content/inovasi, perangkat daerah di content/opd, halaman di content/halaman (semuanya .md), dan gambar (.jpg, .png, .webp) di content/gambar.
    }
salinan-bentrok = Berkas ini salinan dari { $asli }. Salinan seperti ini muncul bila dua komputer menyimpan berkas yang sama, atau bila berkasnya disalin di folder yang sama.
    .help = { $jenis ->
        [buku] Etalase sendiri yang menulis { $asli }. Ketik: `etalase pulihkan`. Alamat dari kedua berkas disatukan; sesudah itu pindahkan salinan ini ke luar folder content.
       *[lain] Bandingkan keduanya. Salin yang masih perlu ke { $asli }, simpan satu, lalu pindahkan salinan ini ke luar folder content.
    }
berkas-tak-terbaca = Berkas ini tidak bisa dibaca: { $sebab ->
        [hilang] yang ditunjuk tidak ada
        [izin] Anda tidak punya izin
        [memori] memori komputer tidak cukup
       *[lain] komputer menolak membukanya
    }.
    .help = Periksa apakah berkas masih ada, tidak sedang dibuka program lain, dan boleh Anda baca.
berkas-terlalu-besar = Berkas ini { $ukuran }, padahal paling besar { $paling }.
    .help = Pisahkan tulisannya menjadi beberapa halaman.
berkas-utf16 = Berkas ini disimpan sebagai "Unicode" (UTF-16), jadi tidak terbaca.
    .help = Buka di Notepad, pilih Simpan sebagai, lalu pada Pengodean pilih UTF-8.
berkas-bukan-utf8 = Berkas ini bukan UTF-8; huruf pertama yang salah ada di baris { $baris }. Biasanya karena disimpan sebagai ANSI (Windows-1252).
    .help = Buka di Notepad, pilih Simpan sebagai, lalu pada Pengodean pilih UTF-8.
berkas-bukan-teks = Berkas ini bukan tulisan biasa (ada huruf kosong di baris { $baris }).
    .help = Mungkin ini dokumen Word atau gambar yang berganti nama. Salin tulisannya ke berkas .md baru.
berkas-kosong = Berkas ini kosong.
    .help = Hapus berkas ini, atau { $tempat ->
        [inovasi] buat isinya dengan: `etalase baru inovasi "NAMA" --opd ID`
       *[lain] tulis isiannya di antara dua garis `---`
    }
bukan-berkas-biasa = Ini bukan berkas biasa, jadi dilewati.
    .help = Hapus, lalu salin berkas yang sebenarnya ke sini.
folder-terlalu-dalam = Folder ini terlalu dalam, jadi isinya tidak dibaca.
    .help = Pindahkan isinya ke folder yang lebih dekat ke content.
terlalu-banyak-berkas = Berkas di folder content lebih dari { $paling }. Mulai dari sini tidak dibaca.
    .help = Pindahkan folder yang bukan bagian situs, misalnya arsip foto, ke luar folder content.
tautan-berkas-keluar = Pintasan ini menunjuk ke luar folder situs, jadi tidak diikuti.
    .help = Hapus pintasan ini, lalu salin berkas aslinya ke sini.
nama-berkas-salah = Nama berkas "{ $tertulis }" tidak bisa menjadi alamat halaman.
    .help = Pakai huruf kecil, angka, dan tanda hubung saja. Ganti nama berkas menjadi `{ $saran }.md`
nama-berkas-tak-terbaca = Nama berkas atau folder ini berisi huruf yang rusak, jadi tidak bisa dibaca.
    .help = Ganti namanya menjadi `{ $saran }`. Nama seperti ini biasanya datang dari berkas terbungkus (.zip) atau diska lama.
nama-berkas-windows = Nama berkas "{ $tertulis }" dipakai Windows untuk alat komputer.
    .help = Ganti nama berkas menjadi `{ $saran }.md`
kutip-di-dalam = Ada tanda kutip di dalam isian, jadi isiannya terpotong.
    .help = Tulis: `{ $perbaikan }`
akhiran-berkas-salah = Akhiran berkas harus .md dengan huruf kecil.
    .help = Ganti nama berkas menjadi `{ $saran }.md`
di-luar-batas = `{ $kunci }` tidak bisa { $tertulis }.
    .help = Pilih { $dari } sampai { $sampai }.
bukan-tahun = "{ $tertulis }" bukan tahun.
    .help = Tulis tahunnya, misalnya `2026: [non-tematik]`
nomor-terlalu-pendek = Nomor "{ $tertulis }" terlalu pendek.
    .help = Tulis lengkap dengan kode daerah, misalnya `"0721000000"`
diganti-tanpa-status = Ada `diganti_oleh`, tetapi statusnya bukan `diganti`.
    .help = Tambahkan baris: `status: diganti`
digabung-diri-sendiri = Perangkat daerah tidak bisa digabung ke dirinya sendiri.
    .help = Tulis nama berkas perangkat daerah penggantinya, atau hapus baris ini.
alamat-lama-sendiri = Alamat lama "{ $tertulis }" sama dengan alamatnya sekarang.
    .help = Hapus dari `alamat_lama`.
alamat-lama-ganda = Alamat lama { $alamat } ditulis dua kali.
    .help = Hapus dari salah satu.
    .label = juga ditulis di sini
alamat-tanpa-https = Alamat "{ $tertulis }" belum lengkap.
    .help = Tulis: `{ $saran }`
berkas-tak-terbit = Berkas "{ $tertulis }" tidak ikut terbit, jadi tautannya akan mati.
    .help = Unggah berkas itu ke situs web kantor, lalu tulis alamatnya yang diawali https://
alamat-bertabrakan = Alamat { $alamat } sudah dipakai { $lain ->
        [none] daftar yang dibuat Etalase sendiri
       *[other] halaman atau gambar lain: { $lain }
    }.
    .help = Ganti nama berkas ini. Huruf besar dan kecil dianggap sama.
    .label = alamat yang sama
logo-svg = Logo "{ $tertulis }" berupa SVG, dan SVG bisa berisi program.
    .help = Simpan logonya sebagai .png di content/gambar (paling pas setinggi 96 piksel atau lebih), lalu tulis `logo: logo.png`
warna-kosong = `{ $kunci }` belum berisi warna. Tanpa tanda kutip, tulisan setelah tanda # dianggap catatan.
    .help = Tulis dengan tanda kutip, misalnya `{ $kunci }: "#0B5F62"`
warna-tak-terbaca = "{ $tertulis }" bukan warna.
    .help = Tulis enam angka atau huruf a sampai f setelah tanda #, dengan tanda kutip, misalnya `"#0B5F62"`
warna-kurang-kontras = Warna { $warna } di atas { $dasar } hanya { $bulat },{ $pecahan }:1, paling sedikit 4,5:1, jadi tulisannya sukar dibaca{ $layar ->
        [gelap] {" "}di layar gelap
       *[terang] {""}
    }.
    .help = { $saran ->
        [none] Pilih warna lain: tidak ada warna yang terbaca di atas semua dasar tema ini.
       *[other] Coba `"{ $saran }"`
    }
situs-yaml-hilang = Pengaturan situs belum ada.
    .help = Buat berkas content/situs.yaml yang berisi nama, pemerintah, dan url_dasar.

## Susunan isian

garis-pembuka-hilang = Berkas ini tidak diawali garis `---`, jadi isiannya tidak terbaca.
    .help = Tulis `---` di baris pertama, sebelum isian.
garis-penutup-hilang = Berkas ini belum punya garis `---` penutup setelah isian.
    .help = Tambahkan `---` di baris sendiri, sebelum tulisan isi dimulai di sini.
garis-mirip = Garis "{ $tertulis }" tidak membuka atau menutup isian. Yang dibaca hanya `---`.
    .help = Kalau isian dimulai atau berakhir di sini, ganti baris ini dengan tiga tanda minus tanpa spasi: `---`. Kalau tidak, hapus baris ini.
isian-di-bawah-garis = Di bawah garis `---` penutup (baris { $baris }) masih ada isian. Di sana isian tampil sebagai tulisan.
    .help = Pindahkan isian ini ke atas garis itu, atau hapus garis di baris { $baris } kalau kelebihan. Kalau ini contoh untuk pembaca, apit dengan baris ```.
dua-versi = Ada tanda `<<<<<<<`, `=======` atau `>>>>>>>`: perubahan dua orang di berkas ini belum disatukan.
    .help = Di antara tanda-tanda itu ada dua versi. Simpan satu yang benar, lalu hapus versi yang lain beserta semua tandanya.
internal-di-luar = Ini tampaknya milik `internal:`, tetapi letaknya di luar, jadi akan tampil di situs.
    .help = { $cara ->
        [isian] Tulis `internal:` di awal baris, tanpa spasi di depannya, lalu isinya menjorok dua spasi di bawahnya.
        [sambungan] Pindahkan ke bawah `internal:`, di atas garis `---` penutup. Kalau ini tulisan untuk pembaca, tulis sebagai kalimat di awal baris.
        [garis] Kalau garis ini penutup isian, hapus garis `---` sebelumnya yang memotong `internal:`. Kalau garis ini pemisah tulisan, tulis `***`.
       *[isi] Pindahkan ke bawah `internal:`, di atas garis `---` penutup. Kalau ini kalimat untuk pembaca, mulai dengan kata lain; kalau contoh, apit dengan baris ```.
    }
isian-terlalu-besar = Bagian isian { $ukuran } KB, padahal paling besar { $paling } KB.
    .help = Pindahkan tulisan panjang ke bawah garis `---` penutup.
isian-terlalu-rumit = Isian di sini terlalu rumit: tanda kurung atau daftar bersusun terlalu banyak, atau memakai tanda & dan *.
    .help = Tulis isian dalam bentuk sederhana: `kunci: isi`
isian-tak-terbaca = Baris ini tidak bisa dibaca sebagai isian.
    .help = Tulis dalam bentuk `kunci: isi`. Kalau isinya memuat tanda baca, apit dengan tanda kutip.
tab = Baris { $baris } memakai tombol Tab.
    .help = { $spasi ->
        [0] Hapus Tab di awal baris: `{ $perbaikan }`
       *[other] Ganti dengan { $spasi } spasi di awal baris: `{ $perbaikan }`
    }
titik-dua-tanpa-spasi = Setelah `{ $kunci }:` perlu satu spasi.
    .help = Tulis: `{ $perbaikan }`
titik-dua-dalam-isian = Isi `{ $kunci }` memuat titik dua, jadi harus diapit tanda kutip.
    .help = Tulis: `{ $perbaikan }`
huruf-awal-khusus = Isian yang diawali { $awal } harus diapit tanda kutip.
    .help = Tulis: `{ $perbaikan }`
kutip-tak-tertutup = Tanda kutip dibuka tetapi tidak ditutup.
    .help = Tulis: `{ $perbaikan }`
lanjutan-tanpa-menjorok = Isian di atas turun ke baris baru tanpa menjorok.
    .help = Satukan dalam satu baris dengan isian di atasnya.
strip-tanpa-spasi = Setelah tanda - perlu satu spasi.
    .help = Tulis: `{ $perbaikan }`
hilang-setelah-pagar = Tulisan setelah tanda # akan hilang karena dianggap catatan.
    .help = Apit dengan kutip: `{ $perbaikan }`
titik-dua-lain = Titik dua di baris { $baris } ("{ $tertulis }") bukan titik dua biasa; sudah dibaca sebagai titik dua. Tidak perlu tindakan.
titik-dua-hilang = Di antara kunci dan isinya perlu titik dua, bukan tanda lain.
    .help = Tulis: `{ $perbaikan }`
menjorok-salah = Baris ini menjorok tidak sejajar dengan isian lain.
    .help = { $spasi ->
        [0] Tulis mulai dari tepi kiri, tanpa spasi: `{ $perbaikan }`
       *[other] Tulis dengan { $spasi } spasi di awal baris: `{ $perbaikan }`
    }
kurung-tak-tertutup = Kurung dibuka tetapi tidak ditutup.
    .help = Tulis: `{ $perbaikan }`
koma-ganda = Ada dua koma, tanpa isi di antaranya.
    .help = Tulis: `{ $perbaikan }`
koma-memotong = Koma memotong isi `{ $kunci }`: di dalam kurung, koma berarti isian berikutnya.
    .help = Apit isinya dengan tanda kutip: `{ $perbaikan }`
tanda-butir = Butir daftar ini ditulis dengan tanda { $tanda }; sudah dibaca sebagai daftar.
    .help = Sebaiknya tulis: `{ $perbaikan }`
butir-di-baris-kunci = Butir daftar tidak bisa ditulis sebaris dengan `{ $kunci }`.
    .help = Tulis setiap butir di baris sendiri di bawahnya, menjorok dua spasi: `{ $tertulis }`
butir-menyatu = Isi `{ $kunci }` tampak berisi beberapa butir, tetapi dibaca sebagai satu.
    .help = Kalau memang beberapa, tulis setiap butir di baris sendiri: `{ $perbaikan }`
spasi-tak-terlihat = Ada spasi tak terlihat hasil tempel di baris { $baris }; sudah dibersihkan.
kutip-miring = Tanda kutip yang mengapit seluruh isi `{ $kunci }` tidak ikut tampil. Tidak perlu tindakan.
kunci-ganda = `{ $kunci }` tertulis dua kali, di baris { $pertama } dan baris { $kedua }.
    .help = Sisakan satu, hapus yang lain.
    .label = yang pertama
kunci-kembar = `{ $tertulis }` sama dengan `{ $kunci }`, yang juga ditulis.
    .help = Sisakan `{ $kunci }` yang isinya benar.
    .label = kunci yang sama
isian-di-tepi = { $kunci } bukan isian tersendiri, tetapi bagian dari `{ $induk }`.
    .help = Pindahkan ke bawah `{ $induk }` dan tulis menjorok: `{ $perbaikan }`

## Isian

harus-berisi-daftar = Berkas ini harus berisi daftar.
    .help = Tulis setiap butir di baris sendiri, diawali tanda - dan spasi. Contoh: `- {"{"}istilah: OPD, arti: "Kantor milik pemerintah kota."{"}"}`
harus-berisi-kunci = Bagian ini harus berisi baris `kunci: isi`.
    .help = Contoh: `nama: Antar Akta`
isian-wajib = Isian `{ $kunci }` belum ada.
    .help = { $pilihan ->
        [none] Tambahkan baris: `{ $kunci }: ...`
       *[other] Tambahkan baris `{ $kunci }:` dengan salah satu pilihan: { $pilihan }
    }
isian-kosong = Isian `{ $kunci }` masih kosong.
    .help = { $pilihan ->
        [none] Tulis isinya setelah `{ $kunci }:`
       *[other] Tulis salah satu pilihan setelah `{ $kunci }:` yaitu { $pilihan }
    }
kunci-tak-dikenal = Kunci `{ $tertulis }` tidak dikenal.
    .help = { $saran ->
        [none] Pindahkan isinya { $pilihan ->
            [none] ke isian yang dikenal, atau ke tulisan di bawah garis `---` penutup.
           *[other] ke salah satu isian ini: { $pilihan }.
        }{ $internal ->
            [none] { "" }
           *[ada] { " " }Catatan kantor boleh ditaruh di dalam `internal:`
        }
       *[other] Maksud Anda `{ $saran }`?
    }
jenis-isian-salah = Bentuk isian `{ $kunci }` tidak sesuai.
    .help = { $wanted ->
        [teks] Tulis satu baris: `{ $kunci }: isinya`
        [daftar] Tulis daftar: setiap butir di baris sendiri, diawali tanda - dan spasi.
        [kunci] Tulis beberapa baris menjorok di bawahnya, masing-masing `kunci: isi`
        [daftar-kunci] Tulis daftar: setiap butir diawali tanda - dan berisi `kunci: isi`
       *[other] Tulis: `{ $kunci }: isinya`
    }
bagikan-terlalu-panjang = Teks `{ $kunci }` terhitung { $panjang } huruf, padahal paling panjang { $paling }.
    .help = Pendekkan { $lebih } huruf.{ $tautan ->
        [0] {""}
       *[other] {" "}Tautan halaman ditambahkan sendiri di akhir dan terhitung { $tautan } huruf.
    }{ $kunci ->
        [x] {" "}Di X, emoji terhitung 2 huruf.
       *[other] {""}
    }
bagikan-bertautan = Tautan di teks `{ $kunci }` tidak bisa diketuk orang.
    .help = Hapus tautannya, lalu tulis misalnya "tautan di bio".
hari-tanggal-salah = "{ $tertulis }" bukan tanggal yang ada setiap tahun.
    .help = Tulis hari dan bulan saja, misalnya: 17 Agustus
teks-terlalu-panjang = Isi `{ $kunci }` { $panjang } huruf, padahal paling panjang { $paling }.
    .help = Pendekkan { $kunci ->
        [ringkasan] menjadi satu kalimat pendek.
       *[other] tulisannya.
    }
teks-terlalu-pendek = Isi `{ $kunci }` baru { $panjang } huruf, padahal paling sedikit { $paling }.
    .help = { $kunci ->
        [ringkasan] Ceritakan dalam satu kalimat apa yang didapat warga.
       *[other] Tulis lebih lengkap.
    }
komentar-di-isian = Ada komentar `<!-- … -->` di `{ $kunci }`, dan di isian ini komentar akan tampil di situs.
    .help = Hapus komentar itu, atau pindahkan ke bawah `internal:` di berkas yang sama.
markdown-di-isian = Tanda { $tanda } di `{ $kunci }` tampil apa adanya: di isian ini Markdown dan HTML tidak berlaku.
    .help = Tulis tanpa tanda itu.
bukan-pilihan = "{ $tertulis }" bukan pilihan untuk `{ $kunci }`.
    .help = { $saran ->
        [none] Pilihan: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Pilihan: { $pilihan }.
    }
bukan-ya-tidak = `{ $kunci }` tidak diisi Ya/Tidak.
    .help = Pilih salah satu: { $pilihan }.
bukan-benar-salah = `{ $kunci }` hanya bisa diisi ya atau tidak, bukan "{ $tertulis }".
    .help = Tulis `{ $kunci }: ya` atau `{ $kunci }: tidak`
bukan-bilangan = "{ $tertulis }" bukan bilangan bulat dari { $dari } sampai { $sampai }, padahal `{ $kunci }` harus begitu.
    .help = Tulis angkanya saja, tanpa titik atau koma.
titik-ribuan = "{ $tertulis }" dibaca sebagai { $dibaca }, sesuai cara Indonesia menulis ribuan.
    .help = Kalau benar, tulis `{ $dibaca }`. Kalau maksudnya pecahan, tulis `"{ $pecahan }"`
tanggal-dieja = Tanggal "{ $tertulis }" dibaca sebagai { $iso }.
    .help = Sebaiknya tulis `{ $iso }`
tanggal-bermakna-dua = Tanggal { $tertulis } bisa berarti { $iso } atau { $kedua }.
    .help = Tulis tahun dulu. Kalau maksudnya { $iso }, tulis `{ $iso }`
tanggal-tidak-ada = { $terakhir ->
        [none] Bulan { $bulan } tidak ada.
       *[other] Tanggal { $hari } bulan { $bulan } tahun { $tahun } tidak ada.
    }
    .help = { $terakhir ->
        [none] Periksa lagi bulannya; bulan hanya 01 sampai 12.
       *[other] Periksa lagi harinya; bulan itu sampai tanggal { $terakhir }.
    }
bukan-tanggal = "{ $tertulis }" tidak terbaca sebagai tanggal.
    .help = Tulis seperti `2024-05-12`, `2024-05`, atau `2024`
bukan-waktu = "{ $tertulis }" tidak terbaca sebagai tanggal dan jam.
    .help = Tulis seperti `2026-01-31 08:00`
tanggal-masa-depan = `{ $kunci }` ada di masa depan, padahal hari ini { $hari-ini }.
    .help = { $kunci ->
        [waktu_penerapan] Periksa tahunnya. Kalau belum diterapkan, tulis `tahapan: uji_coba`
        [waktu_uji_coba] Periksa tahunnya. Kalau belum dicoba, tulis `tahapan: inisiatif`
       *[other] Periksa lagi tahunnya.
    }
tayang-terbalik = `tayang_sampai` sudah lewat sebelum `terbit_pada`, jadi halaman ini tidak akan pernah tampil.
    .help = Periksa kedua tanggal; `tayang_sampai` harus sesudah `terbit_pada`.
    .label = mulai terbit
tayang-sudah-lewat = `tayang_sampai` sudah lewat (hari ini { $hari-ini }), jadi halaman ini hanya arsip dan tidak ada di daftar.
    .help = Kalau masih berlaku, tulis tanggal yang akan datang. Kalau memang sudah selesai, tulis `publikasi: arsip`.
uji-coba-setelah-penerapan = Uji coba ditulis sesudah penerapan.
    .help = Periksa kedua tanggal; uji coba harus lebih dulu.
    .label = penerapan
waktu-penerapan-wajib = Tahapannya `penerapan`, tetapi `waktu_penerapan` belum ada.
    .help = Tambahkan kapan mulai dipakai, misalnya: `waktu_penerapan: 2024-05`
jam-dibaca = `{ $kunci }` dibaca sebagai pukul { $dibaca }.
    .help = Lebih jelas: `{ $kunci }: "Senin-Jumat, 08.00-15.00 WIB"`
alamat-web-salah = "{ $tertulis }" di `{ $kunci }` bukan alamat web yang aman.
    .help = Tulis lengkap, diawali https://, misalnya `https://contoh.go.id/layanan`
url-dasar-salah = "{ $tertulis }" tidak bisa menjadi alamat situs.
    .help = Tulis seperti `url_dasar: https://inovasi.namakota.go.id`
zona-waktu-salah = Zona waktu "{ $tertulis }" tidak dikenal.
    .help = Tulis `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA), atau `Asia/Jayapura` (WIT)
bahasa-salah = Bahasa "{ $tertulis }" belum didukung.
    .help = Tulis `bahasa: id` atau `bahasa: en`
id-salah = "{ $tertulis }" tidak bisa menjadi alamat.
    .help = Pakai huruf kecil, angka, dan tanda hubung: `id: { $saran }`
id-dipakai-dua-kali = Id "{ $tertulis }" dipakai dua kali.
    .help = Beri id yang berbeda.
nomor-rusak = Nomor ini rusak oleh Excel ({ $tertulis }); angka aslinya sudah hilang.
    .help = Ketik ulang di dalam kutip: `{ $kunci }: "0812..."`
nol-hilang = Nomor { $tertulis } tampaknya kehilangan angka 0 di depan.
    .help = Maksudnya `"{ $saran }"`? Tulis di dalam kutip.
bukan-nomor = "{ $tertulis }" tidak terbaca sebagai nomor telepon.
    .help = Tulis satu nomor, hanya angkanya, di dalam kutip, misalnya `"0721000000"`
bukan-email = "{ $tertulis }" tidak terbaca sebagai alamat email.
    .help = Tulis seperti `layanan@namakota.go.id`
koordinat-salah = Koordinat "{ $tertulis }" tidak terbaca.
    .help = Tulis lintang dulu, lalu bujur, dengan titik sebagai koma: `"-5.38, 105.25"`
koordinat-tertukar = Koordinat "{ $tertulis }" tertukar: lintang ditulis dulu, lalu bujur.
    .help = Tulis `"{ $saran }"`
koordinat-di-luar = Koordinat "{ $tertulis }" terletak di luar wilayah situs ini (lintang { $selatan } sampai { $utara }, bujur { $barat } sampai { $timur }).
    .help = Salin lagi angkanya dari peta. Kalau tempatnya memang di sana, perbaiki `batas_wilayah` di content/situs.yaml.
batas-terbalik = Sudut `barat_daya` tidak terletak di sebelah barat daya `timur_laut`.
    .help = Tukar kedua sudutnya: `barat_daya` memuat angka yang lebih kecil.
kode-wilayah-salah = Kode wilayah "{ $tertulis }" tidak terbaca.
    .help = Tulis di dalam kutip, misalnya `"18.71.01"`

## Inovasi

ringkasan-diawali-nama = Ringkasan diawali nama inovasi, padahal nama sudah tampil di atasnya.
    .help = Mulai dengan apa yang didapat warga.
ringkasan-terpotong = Ringkasan { $panjang } huruf; WhatsApp biasanya menampilkan { $tampak } huruf pertama.
kepanjangan-kosong = "{ $nama }" tampak seperti singkatan, tetapi kepanjangannya belum ada.
    .help = Tambahkan baris: `kepanjangan: ...`
manfaat-terlalu-banyak = Ada { $jumlah } manfaat, padahal paling banyak { $paling }.
    .help = Pilih yang paling terasa bagi warga.
butir-terlalu-banyak = `{ $kunci }` berisi { $jumlah } kalimat, padahal paling banyak { $paling }.
    .help = Pilih yang paling penting diketahui lebih dulu. Sisanya boleh ditulis di isi halaman.
angka-tanpa-sumber = Ada angka sebelum atau sesudah, tetapi sumbernya belum ada.
    .help = Tambahkan baris: `sumber: ...`
jumlah-langkah = Ada { $jumlah } langkah, padahal harus 2 sampai 7.
    .help = Gabungkan atau pecah langkahnya.
layanan-wajib = Pelayanan publik yang sudah diterapkan harus punya bagian `layanan`.
    .help = Tambahkan `layanan:` dengan `langkah`, `biaya`, dan `lokasi` atau `kanal`.
layanan-kurang = Bagian `layanan` belum punya `{ $kunci }`.
    .help = { $kunci ->
        [langkah] Tambahkan `langkah:` dengan 2 sampai 7 butir.
        [biaya] Tambahkan `biaya: Gratis`, atau berapa biayanya.
       *[other] Tambahkan `lokasi:` atau `kanal:`, supaya warga tahu ke mana.
    }
cakupan-salah = Isi `cakupan` tidak terbaca.
    .help = Tulis `cakupan: kota`, atau `cakupan: {"{"}kecamatan: [kedaton]{"}"}`
diganti-oleh-wajib = Statusnya `diganti`, tetapi penggantinya belum disebut.
    .help = Tambahkan baris: `diganti_oleh: nama-berkas-pengganti`
diganti-diri-sendiri = Inovasi tidak bisa diganti oleh dirinya sendiri.
    .help = Tulis nama berkas inovasi yang menggantikannya.
draf-belum-lengkap = Draf ini belum lengkap: { $jumlah } isian ({ $isian }).
    .help = Lengkapi sebelum diterbitkan. Rinciannya: ketik `etalase check --format json`
nama-dipakai-dua-kali = Nama "{ $nama }" sudah dipakai inovasi lain.
    .help = Bedakan namanya, misalnya dengan nama wilayah. Kalau salah satunya salinan, bandingkan keduanya dan simpan satu.
    .label = dipakai di sini
opd-tak-dikenal = Perangkat daerah "{ $tertulis }" belum terdaftar.
    .help = { $saran ->
        [none] Daftarnya ada di folder content/opd.
       *[other] Maksud Anda { $saran }? Daftar lengkap ada di folder content/opd.
    }
kecamatan-tak-dikenal = Kecamatan "{ $tertulis }" tidak dikenal.
    .help = { $saran ->
        [none] Daftar kecamatan ada di folder content/opd.
       *[other] Maksud Anda { $saran }?
    }
misi-tak-dikenal = Misi nomor { $tertulis } tidak ada; di situs.yaml ada { $jumlah } misi.
    .help = { $jumlah ->
        [0] Tulis dulu daftar misi di content/situs.yaml, bagian rpjmd.
       *[other] Pilih nomor 1 sampai { $jumlah }.
    }
topik-tak-dikenal = Topik "{ $tertulis }" tidak ada di situs.yaml.
    .help = { $saran ->
        [none] Pilihan: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Pilihan: { $pilihan }.
    }
tematik-tak-dikenal = Tematik "{ $tertulis }" tidak ada di situs.yaml.
    .help = { $saran ->
        [none] Pilihan: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Pilihan: { $pilihan }.
    }
mitra-sama = "{ $tertulis }" adalah pemilik inovasi ini, jadi bukan mitra.
    .help = Hapus dari `opd_mitra`.
pengganti-tak-dikenal = Inovasi pengganti "{ $tertulis }" tidak ada.
    .help = { $saran ->
        [none] Tulis nama berkas di content/inovasi, tanpa .md
       *[other] Maksud Anda `{ $saran }`?
    }
contoh-di-situs-resmi = Ini inovasi contoh, sedangkan situs ini bukan situs contoh.
    .help = Hapus berkas ini. Kalau inovasinya nyata, hapus baris `contoh`. Kalau situsnya memang contoh, tulis `contoh: ya` di content/situs.yaml.
alias-ganda = Sebutan "{ $alias }" sudah dipakai perangkat daerah `{ $lain }`.
    .help = Bedakan, atau hapus dari salah satu.
    .label = pemilik sebutan itu
alamat-lama-salah = "{ $tertulis }" tidak bisa menjadi alamat lama.
    .help = Tulis nama berkas lama tanpa .md, misalnya `{ $saran }`
alamat-lama-dipakai = Alamat lama { $alamat } masih dipakai halaman lain.
    .help = Hapus dari `alamat_lama`, atau hapus halaman yang lain itu.
    .label = dipakai di sini
pengalihan-berputar = Pengalihan berputar tanpa akhir: { $jalan }.
    .help = Putuskan lingkarannya: hapus `{ $kunci }` di salah satu berkas itu.
pemeriksaan-lama = Halaman ini terakhir diperiksa { $tanggal }, sudah lebih dari 12 bulan.
    .help = Periksa lagi isinya, lalu tulis: `tanggal_diperiksa: { $hari-ini }`

## Bahasa

kalimat-panjang = Kalimat ini { $kata } kata; sebaiknya paling panjang { $paling }.{ $lagi ->
        [0] { "" }
       *[other] { " " }Ada { $lagi } lagi di berkas ini.
    }
    .help = Pecah menjadi dua kalimat.
langkah-panjang = Langkah ini { $kata } kata; sebaiknya paling panjang { $paling }.{ $lagi ->
        [0] { "" }
       *[other] { " " }Ada { $lagi } lagi di berkas ini.
    }
    .help = Satu langkah, satu perbuatan. Pecah menjadi dua langkah, atau pendekkan.
kata-kantor = "{ $tertulis }" adalah kata kantor.{ $lagi ->
        [0] { "" }
       *[other] { " " }Ada { $lagi } lagi di berkas ini.
    }
    .help = Coba: "{ $saran }"
manfaat-untuk-kantor = Manfaat ini bercerita tentang kantor ("{ $tertulis }"), bukan tentang warga.{ $lagi ->
        [0] { "" }
       *[other] { " " }Ada { $lagi } lagi di berkas ini.
    }
    .help = Tulis apa yang berubah bagi warga, misalnya: Anda cukup datang sekali.
singkatan-tak-dijelaskan = Singkatan "{ $tertulis }" belum dijelaskan.
    .help = Tulis kepanjangannya di sini: `{ $tertulis } (...)`. Atau tambahkan ke content/data/istilah.yaml, supaya dijelaskan di semua halaman.
istilah-ganda = Istilah "{ $istilah }" ditulis dua kali.
    .help = Sisakan satu.
    .label = yang pertama
## Kata yang sama artinya

sinonim-bukan-daftar = Berkas ini harus berisi daftar kelompok kata, satu kelompok di setiap baris.
    .help = Mulai setiap baris dengan tanda hubung, dan tulis katanya di antara kurung siku: - [bikin, membuat, urus]
sinonim-tanpa-kurung = Kelompok kata ini tidak punya kurung siku, jadi tidak jelas mana kata-katanya.
    .help = Tulis: - [{ $tertulis }]
sinonim-sendirian = Kelompok ini { $kata ->
        [none] kosong
       *[other] hanya berisi "{ $kata }"
    }, jadi tidak ada kata lain yang sama artinya.
    .help = Tambahkan kata lain yang dipakai warga, dipisah koma, atau hapus baris ini.
sinonim-bukan-kata = Ini bukan kata atau istilah. Yang bisa dicari paling panjang 60 huruf dan punya huruf atau angka.
    .help = Tulis kata atau istilah pendek, misalnya: - [KTP, kartu tanda penduduk]

pertanyaan-tanpa-inovasi = Baris ini tidak menyebut pertanyaan dan inovasi yang menjawabnya.
    .help = Tulis pertanyaannya, koma, lalu nama berkas inovasinya tanpa .md: anak saya belum punya akta,antar-akta
pertanyaan-inovasi-hilang = Tidak ada inovasi "{ $tertulis }", jadi pertanyaan ini tidak bisa dijawab.
    .help = { $saran ->
        [none] Ganti dengan nama berkas di content/inovasi tanpa .md, atau hapus baris ini.
       *[other] Maksud Anda `{ $saran }`? Kalau inovasinya sudah tidak ada, hapus baris ini.
    }

## Gambar dan tautan

gambar-terlalu-besar = Gambar ini { $ukuran }, padahal paling besar { $paling }.
    .help = Perkecil dulu, misalnya dengan Paint: Ubah ukuran, lebar 1600 piksel.
gambar-terlalu-kecil = Gambar ini lebarnya { $lebar } piksel; di bawah { $paling } piksel tampak buram.
    .help = Pakai foto aslinya, bukan yang dikirim lewat WhatsApp.
gambar-terlalu-luas = Gambar ini { $lebar } × { $tinggi } piksel, padahal paling besar { $sisi } piksel tiap sisi dan { $juta } juta piksel seluruhnya.
    .help = Perkecil dulu, misalnya dengan Paint: Ubah ukuran, lebar 1600 piksel.
gambar-rusak = Gambar ini rusak, atau bukan .jpg, .png, atau .webp.
    .help = Buka di Paint, lalu simpan lagi sebagai JPEG.
gambar-berganti-nama = Isi berkas ini { $jenis }, walaupun namanya seperti gambar. Mengganti akhiran nama tidak mengubah isinya.
    .help = { $jenis ->
        [HEIC] Buka di aplikasi Foto, lalu simpan sebagai JPEG. Supaya foto berikutnya langsung JPEG, di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel.
        [HTML] Yang terunduh halaman web, bukan gambarnya. Buka gambarnya di peramban, klik kanan, lalu pilih Simpan gambar.
        [film] Ambil satu gambar dari film itu, atau unggah filmnya ke YouTube dan tulis alamatnya di isian `video`.
       *[other] Buka di programnya, lalu simpan atau ekspor sebagai JPEG atau PNG.
    }
gambar-tanpa-alt = Gambar ini belum punya keterangan (`alt`) untuk orang yang tidak bisa melihatnya.
    .help = { $bentuk ->
        [isi] Tulis apa yang terlihat di dalam kurung siku: `![...]({ $berkas })`
       *[other] Tulis apa yang terlihat: `gambar: {"{"}berkas: { $berkas }, alt: ...{"}"}`
    }
gambar-tanpa-izin = Gambar "{ $tertulis }" tidak tampil di halaman, kartu, atau bahan sebar, karena `izin` diisi tidak.
    .help = Setelah orang di foto memberi izin, tulis `izin: ya`.
gambar-dilarang = Gambar "{ $tertulis }" tidak boleh tampil.
    .help = Pakai gambar lain. Kalau orang di foto sudah memberi izin, ubah `izin` menjadi ya.
    .label = di sini tertulis bahwa izinnya belum ada
gambar-di-komputer = Gambar menunjuk ke komputer Anda.
    .help = Salin foto ke folder content/gambar, lalu tulis { $bentuk ->
        [isi] `![apa yang terlihat]({ $berkas })`
        [peta] `berkas: { $berkas }`
       *[teks] `gambar: {"{"}berkas: { $berkas }, alt: apa yang terlihat{"}"}`
    }
gambar-hilang = Gambar "{ $tertulis }" tidak ada.
    .help = { $saran ->
        [none] Salin gambar itu ke folder content/gambar.
       *[other] Maksud Anda `{ $saran }`? Kalau bukan, salin gambar itu ke folder content/gambar.
    }
gambar-nama-lain = Gambar "{ $tertulis }" tidak ada dengan nama itu; yang ada { $berkas }.
    .help = Tulis `{ $saran }` di sini, atau ganti nama berkas itu. Windows biasanya tidak memperlihatkan akhiran nama.
gambar-bentuk-lain = Untuk gambar "{ $tertulis }" yang ada hanya { $berkas }, dan gambar .{ $akhiran } tidak bisa dipakai.
    .help = Buka gambar itu, lalu simpan sebagai JPEG (di Foto, Paint, atau program gambarnya) dengan nama `{ $saran }`. Setelah itu tulis `{ $saran }` di sini.
gambar-dari-luar = Gambar "{ $tertulis }" diambil dari situs lain.
    .help = Unduh gambarnya (kalau boleh dipakai), lalu simpan di folder content/gambar.
tautan-kosong = Tautan ini tidak punya tujuan.
    .help = Tulis tujuannya di dalam kurung: `[tulisan](nama-berkas.md)`
tautan-tak-utuh = Tautan atau gambar ini tidak utuh, jadi tampil sebagai tulisan biasa.
    .help = Tulis `[tulisan](alamat)` atau `![apa yang terlihat](foto.jpg)`. Kurung siku yang memang untuk dibaca: `\[`
tujuan-tautan-hilang = Tidak ada tujuan bernama "{ $tertulis }", jadi tautan ini tampil dengan kurung sikunya.
    .help = Tulis alamatnya: `[tulisan](alamat)`. Kurung siku yang memang untuk dibaca: `\[`
tujuan-tak-dipakai = Tujuan tautan "{ $tertulis }" tidak dipakai, jadi baris ini tidak tampil.
    .help = Untuk menautkannya di sini, tulis `[tulisan](alamat)`. Kalau tidak perlu, hapus baris ini.
tulisan-jadi-tujuan = Baris ini terbaca sebagai tujuan tautan, jadi tidak tampil.
    .help = Hapus kurung sikunya, atau tulis `\[` kalau kurungnya memang untuk dibaca.
tautan-putus = Tautan "{ $tertulis }" menuju halaman yang tidak ada.
    .help = { $saran ->
        [none] Periksa lagi nama berkasnya.
       *[other] Maksud Anda `{ $saran }`?
    }
tautan-belum-terbit = Tautan "{ $tertulis }" menuju halaman yang belum terbit, jadi sementara tampil tanpa tautan.
    .help = Terbitkan halaman itu, atau hapus tautannya.
tautan-ke-komputer = Tautan "{ $tertulis }" menunjuk ke komputer Anda.
    .help = Tulis nama berkas .md di folder content, atau alamat web yang diawali https://
judul-bagian-hilang = Tidak ada judul bagian "#{ $tertulis }" di halaman itu.
    .help = { $saran ->
        [none] { $pilihan ->
            [none] Halaman itu tidak punya judul bagian. Hapus tanda # dan tulisan sesudahnya.
           *[other] Yang ada: { $pilihan }.
        }
       *[other] Maksud Anda `#{ $saran }`?
    }
skema-berbahaya = Tautan "{ $tertulis }" tidak boleh dipakai, karena bisa menjalankan perintah di HP pembaca.
    .help = Pakai tautan https:, mailto:, tel:, atau nama berkas.
terlalu-banyak-tautan = Tautan di halaman ini terlalu banyak.
    .help = Pisahkan menjadi beberapa halaman.
html-mentah = Kode HTML tidak boleh dipakai di sini.
    .help = Tulis dengan Markdown: **tebal**, *miring*, [tautan](alamat), atau hapus.
bersarang-terlalu-dalam = Kutipan atau daftar di sini bersusun terlalu dalam.
    .help = Kurangi susunannya; paling dalam sekitar sepuluh tingkat.
komentar-tak-ditutup = Komentar ini tidak ditutup, jadi tidak jelas di mana tulisan dimulai lagi.
    .help = Tulis `-->` di akhir komentar. Contoh: `<!-- cek lagi angkanya -->`
judul-bagian-kosong = Judul ini tidak berisi tulisan, jadi tidak ditampilkan.
    .help = Tulis judulnya di belakang tanda pagar, misalnya `## Cara kerja`, atau hapus baris ini.
tanda-tak-terbaca = Di baris ini ada tanda dari huruf khusus (misalnya Wingdings) yang tidak bisa ditampilkan.
    .help = Hapus tanda itu, atau ketik kata atau emoji sebagai gantinya.
baris-menjorok = Baris ini menjorok empat spasi atau satu Tab, jadi tampil sebagai kode.
    .help = Hapus spasi atau Tab di awal baris. Kalau memang contoh kode, apit dengan baris ```.
tulisan-di-garis-kode = Tulisan di belakang ``` atau ~~~ tidak tampil.
    .help = Pindahkan ke baris berikutnya, atau hapus ``` kalau ini bukan contoh kode.
sel-tanpa-kolom = "{ $tertulis }" melebihi kolom tabel ini, jadi tidak tampil.
    .help = Tambahkan kolom di baris pertama tabel dan di garis `| --- |` di bawahnya, atau hapus.
catatan-kaki-hilang = Catatan kaki "{ $tertulis }" tidak ada.
    .help = Tulis catatannya di baris sendiri: `[^{ $tertulis }]: isi catatan`
catatan-kaki-ganda = Catatan kaki "{ $tertulis }" ditulis dua kali.
    .help = Ganti nama salah satunya, misalnya `[^{ $tertulis }-2]`, juga di tulisan yang menyebutnya.
catatan-kaki-tanpa-rujukan = Tidak ada tulisan yang menyebut catatan kaki "{ $tertulis }".
    .help = Tulis `[^{ $tertulis }]` setelah kata yang dijelaskan, atau hapus catatan ini.

## Data pribadi

data-pribadi-nik = Di sini tampak ada NIK ({ $tertulis }). Data pribadi tidak boleh tampil di situs.
    .help = { $tempat ->
        [inovasi] Pindahkan ke `internal:` atau hapus.
        [nama] Ganti nama berkasnya.
        [buku] Alamat ini pernah terbit dengan nama itu. Jalankan: `etalase cabut NAMA-BERKAS --tanpa-nama`
       *[lain] Hapus.
    }
        Kalau bukan NIK: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-kk = Di sini tampak ada nomor KK ({ $tertulis }). Data pribadi tidak boleh tampil di situs.
    .help = { $tempat ->
        [inovasi] Pindahkan ke `internal:` atau hapus.
        [nama] Ganti nama berkasnya.
        [buku] Alamat ini pernah terbit dengan nama itu. Jalankan: `etalase cabut NAMA-BERKAS --tanpa-nama`
       *[lain] Hapus.
    }
        Kalau bukan nomor KK: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-nip = Di sini tampak ada NIP ({ $tertulis }). Data pribadi tidak boleh tampil di situs.
    .help = { $tempat ->
        [inovasi] Pindahkan ke `internal:` atau hapus.
        [nama] Ganti nama berkasnya.
        [buku] Alamat ini pernah terbit dengan nama itu. Jalankan: `etalase cabut NAMA-BERKAS --tanpa-nama`
       *[lain] Hapus.
    }
        Kalau bukan NIP: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-npwp = Di sini tampak ada NPWP seseorang ({ $tertulis }). Data pribadi tidak boleh tampil di situs.
    .help = { $tempat ->
        [inovasi] Pindahkan ke `internal:` atau hapus.
        [nama] Ganti nama berkasnya.
        [buku] Alamat ini pernah terbit dengan nama itu. Jalankan: `etalase cabut NAMA-BERKAS --tanpa-nama`
       *[lain] Hapus.
    }
        Kalau bukan NPWP seseorang: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-rekening = Di sini tampak ada rekening seseorang ({ $tertulis }).
    .help = Hapus, atau ganti dengan rekening kantor: kas daerah, bendahara, atau BLUD.
        Kalau memang boleh tampil: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-hp = Di sini ada nomor HP ({ $tertulis }) yang tidak ditawarkan sebagai nomor kantor.
    .help = Nomor kantor ditulis di `kontak` atau `layanan.kanal`; sesudah itu boleh disebut di mana saja. Nomor pribadi dihapus.
        Kalau memang boleh tampil: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-email = Di sini ada email ({ $tertulis }) yang tidak ditawarkan sebagai alamat kantor.
    .help = Email kantor ditulis di `kontak` atau `layanan.kanal`; sesudah itu boleh disebut di mana saja. Email pribadi dihapus.
        Kalau memang boleh tampil: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-lahir = Di sini tampak ada tanggal lahir seseorang ({ $tertulis }).
    .help = Tulis tahunnya atau umurnya saja, atau hapus.
        Kalau memang boleh tampil: `etalase periksa --izinkan "{ $di }" --alasan "..."`
data-pribadi-di-halaman = { $halaman } akan memperlihatkan { $jenis ->
        [nik] NIK
        [kk] nomor KK
        [nip] NIP
       *[npwp] NPWP seseorang
    } ({ $tertulis }){ $lain ->
        [0] { "" }
       *[other] { "" }, juga { $lain } halaman lain
    }.
    .help = Angkanya tersambung dari beberapa bagian tulisan. Ubah tulisannya.
        Kalau memang boleh tampil: `etalase periksa --izinkan "{ $halaman }" --alasan "..."`
pengecualian-tak-dipakai = Pengecualian ini tidak terpakai: di isian `{ $isian }` pada { $berkas } tidak ada lagi yang dimaksud.
    .help = Hapus pengecualian ini.

## Tema

tema-tak-ada = Tema "{ $tema }" tidak ada.
    .help = Pilihan: { $pilihan }.
tema-berputar = Tema "{ $tema }" pada akhirnya menjadi induk dirinya sendiri.
    .help = Perbaiki baris `extends` di theme.yaml.
berkas-tema-terlalu-besar = Berkas tema ini terlalu besar.
    .help = Paling besar 2 MB.
berkas-tema-terlalu-dalam = Tanda kurung atau elemen di sini bersusun lebih dari { $paling } tingkat.
    .help = Periksa apakah ada kurung atau elemen yang lupa ditutup atau terketik berulang-ulang.
tema-terlalu-banyak-berkas = Tema ini berisi lebih dari { $paling } berkas.
    .help = Pindahkan yang bukan bagian tema, misalnya node_modules, ke luar folder tema.
tema-terlalu-bertingkat = Tema ini bertingkat terlalu banyak: paling banyak { $paling } tema, termasuk siger.
    .help = Gabungkan beberapa tema, lalu perbaiki baris `extends` di theme.yaml.
templat-hilang = Templat `{ $templat }` tidak ada di tema ini dan induknya.
    .help = Tambahkan berkas templates/{ $templat }.
templat-salah = Templat tidak bisa dipakai: { $pesan }
templat-tak-berujung = Halaman yang dibuat templat ini melebihi { $paling } MB, jadi pembuatannya dihentikan di sini.
    .help = Periksa pengulangan di sekitar tempat ini, misalnya batas `range` pada `for`.
tema-terlalu-lama = Sesudah { $detik } detik, yang dibuat dari berkas ini belum juga selesai, jadi pembuatannya dihentikan.
    .help = Periksa pengulangan yang terlalu banyak: `for` di dalam `for` pada templat, `use` di dalam `use` pada gambar.
tema-terlalu-boros = Yang dibuat dari berkas ini memakan lebih dari { $paling } MB memori, jadi pembuatannya dihentikan.
    .help = Periksa teks atau gambar yang terus membesar, misalnya `set` di dalam `for` pada templat.
templat-induk-hilang = Templat ini memperluas `{ $induk }`, yang tidak ada.
    .help = Periksa nama di baris extends.
templat-berputar = Templat `{ $templat }` pada akhirnya memuat dirinya sendiri.
    .help = Putuskan lingkarannya.
nilai-tema-tak-dikenal = Templat tidak menerima nilai `{ $tertulis }`.
    .help = { $saran ->
        [none] Yang ada: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Yang ada: { $pilihan }.
    }
kata-tema-hilang = Kata `{ $tertulis }` tidak ada di berkas bahasa tema.
    .help = Tambahkan baris: `{ $tertulis } = ...`
kata-tema-rusak = Berkas bahasa tema tidak terbaca mulai dari sini.
    .help = Tulis dalam bentuk `kunci = tulisan`
aset-hilang = Berkas `{ $tertulis }` tidak ada di folder assets tema.
    .help = Periksa namanya.
css-salah = CSS tidak terbaca: { $pesan }
kartu-hilang = Gambar ini untuk kartu bagikan atau poster tidak ada di tema ini dan induknya.
    .help = Tambahkan berkasnya, atau salin dari tema siger.
kartu-rusak = Gambar kartu atau poster tidak terbaca: { $pesan }
    .help = Periksa tanda < > dan kutip di sekitar tempat ini, atau simpan ulang dari penyunting SVG.
kartu-ukuran = Ukuran gambar ini harus { $lebar } x { $tinggi }.
    .help = Tulis width="{ $lebar }" height="{ $tinggi }" di unsur <svg>.
kartu-isian-salah = Di antara kurung kurawal tertulis `{ $tertulis }`, yang tidak dikenal.
    .help = { $saran ->
        [none] Yang ada: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Yang ada: { $pilihan }.
    }
kartu-slot-tak-dikenal = Kotak isian `{ $tertulis }` tidak dikenal.
    .help = { $saran ->
        [none] Yang ada: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Yang ada: { $pilihan }.
    }
kartu-slot-hilang = Gambar ini belum punya kotak isian `{ $slot }`.
    .help = Tambahkan <rect data-isi="{ $slot }" .../>, di kartu untuk catatan dengan foto maupun tanpa foto. Contohnya ada di awal cards/link.svg dan posters/poster.svg tema siger.
kartu-slot-keluar = Kotak isian `{ $slot }` keluar dari tepi gambar.
    .help = Geser atau kecilkan kotaknya.
kartu-slot-bergeser = Kotak isian `{ $slot }` berada di dalam unsur dengan transform, jadi tempatnya tidak pasti.
    .help = Keluarkan kotaknya dari unsur itu, atau hapus transform-nya.
kartu-atribut-salah = { $tertulis ->
        [none] Atribut { $atribut } belum ditulis.
       *[other] Isi { $atribut } tidak terbaca: "{ $tertulis }".
    }
    .help = Contoh: { $atribut }="{ $contoh }"
kartu-huruf-tak-ada = Huruf `{ $tertulis }` tidak ada di folder fonts tema.
    .help = { $saran ->
        [none] Yang ada: { $pilihan }.
       *[other] Maksud Anda `{ $saran }`? Yang ada: { $pilihan }.
    }
huruf-tak-ada = Huruf tema ini tidak punya { $jumlah } huruf dari nama "{ $nama }" ({ $huruf }), jadi huruf itu tidak tampil di kartu bagikan dan poster.
    .help = Tambahkan berkas huruf untuk aksara itu, misalnya Noto Sans (.ttf), ke folder fonts tema. Atau tulis namanya juga dengan huruf Latin.
kartu-unsur = Gambar tema tidak boleh memakai { $unsur }.
    .help = Gambarlah dengan bidang dan garis saja, tanpa: { $pilihan }.
kartu-rujukan-luar = Gambar ini menunjuk ke luar berkasnya sendiri: "{ $tertulis }".
    .help = Salin bentuk yang ditunjuk ke berkas ini, lalu tunjuk dengan tanda pagar, misalnya `#bentuk`.
kartu-terlalu-rumit = Gambar ini menjadi lebih dari { $paling } bentuk bila semua yang ditunjuknya digambar.
    .help = Kurangi `use` yang menunjuk `use` lain, atau pengulangan di sekitar tempat ini.
kartu-gagal = Kartu bagikan atau poster tidak bisa digambar dari berkas ini.
    .help = Buka berkasnya di peramban; bila tidak tampil, salin dari tema siger.
kartu-berat = Gambar kartu { $berkas } berukuran { $ukuran } KB. WhatsApp tidak menampilkan gambar di atas 300 KB.
    .help = Buat gambar di berkas ini lebih sederhana: warna rata, tanpa gradasi dan tanpa tekstur; atau kecilkan tempat fotonya.
huruf-rusak = Berkas huruf ini tidak terbaca.
    .help = Pakai berkas .ttf atau .otf yang utuh. Berkas .woff2 harus diubah dahulu.

## Komputer

bukan-situs = Di { $berkas } tidak ada folder `content`, jadi ini bukan situs Etalase.
    .help = Pindah ke folder situs, pakai --root DIR, atau buat situs baru: `etalase mulai DIR`
folder-terlarang = { $berkas } tidak boleh dipakai sebagai folder hasil, karena isinya bisa hilang.
    .help = Pilih folder lain, misalnya: `--out public`
folder-berupa-berkas = { $berkas } adalah berkas, padahal di situ hasil situs akan ditaruh sebagai folder.
    .help = Pindahkan atau ganti nama berkas itu, atau bangun ke folder lain, misalnya: `--out situs-baru`
folder-pintasan-putus = { $berkas } adalah pintasan ke folder yang tidak ada.
    .help = Buat dulu folder yang ditunjuknya, atau bangun ke folder lain, misalnya: `--out situs-baru`
folder-asing = Folder { $berkas } sudah berisi, dan tidak ada tanda bahwa isinya buatan Etalase.
    .help = Pilih folder lain, misalnya: `--out situs-baru`. Isi folder ini biarkan.
daftar-terbitan-hilang = Folder { $berkas } pernah dibuat oleh Etalase, tetapi catatan tentang berkas mana yang dibuatnya (`.etalase.json`) hilang, dan salinannya di samping folder itu tidak ada atau tidak cocok. Situs lama tetap utuh.
    .help = Bangun ke folder baru, misalnya: `--out situs-baru`. Jangan kosongkan folder lama: di sana mungkin ada berkas dari kantor lain, dan alamatnya masih dibaca warga. Setelah folder baru itu tayang, simpan folder lama di tempat lain.
daftar-terbitan-rusak = { $berkas } rusak. Di situ Etalase mencatat berkas mana yang dibuatnya, dan salinannya di samping folder itu tidak ada atau ikut rusak. Situs lama tetap utuh.
    .help = Bangun ke folder baru, misalnya: `--out situs-baru`. Jangan kosongkan folder lama: di sana mungkin ada berkas dari kantor lain, dan alamatnya masih dibaca warga. Setelah folder baru itu tayang, simpan folder lama di tempat lain.
daftar-terbitan-baru = { $berkas } dibuat oleh Etalase yang lebih baru daripada program ini. Situs lama tetap utuh.
    .help = Pakai Etalase yang lebih baru itu, atau bangun ke folder baru, misalnya: `--out situs-baru`
daftar-terbitan-pulih = { $berkas } rusak atau hilang, dan sudah dipulihkan dari salinannya. Tidak perlu tindakan.
daftar-terbitan-dari-salinan = { $berkas } rusak atau hilang. Saat situs dibangun lagi, catatan itu dipulihkan dari salinannya. Tidak perlu tindakan.
berkas-asing-menghalangi = Berkas { $berkas } bukan buatan Etalase, tetapi menempati alamat sebuah halaman.
    .help = Pindahkan berkas itu ke luar folder hasil, lalu ulangi.
sedang-dibangun = Situs di { $berkas } sedang dibangun oleh jendela lain.
    .help = Tunggu sampai selesai, lalu ulangi.
dihentikan = Pembuatan situs dihentikan. Situs lama tetap utuh.
perintah-dihentikan = Dihentikan sebelum selesai.
satu-utas = Komputer ini sedang penuh, jadi semua dikerjakan satu per satu. Hasilnya sama, hanya lebih lama.
memori-kurang = Komputer ini hanya memberi { $ada } MB memori, sedangkan Etalase perlu sedikitnya { $perlu } MB. Tutup program lain, atau naikkan batasnya (`ulimit -v`), lalu ulangi.
utas-kurang = Komputer ini sedang penuh, jadi pratinjau tidak bisa dibuka: peramban tidak akan dijawab.
    .help = Tutup program lain, lalu ulangi. `etalase build` dan `etalase check` tetap bisa, hanya lebih lama.
galat-dalam = Etalase berhenti karena kesalahan di dalam programnya sendiri, bukan di berkas Anda. Situs lama tetap utuh. Kirimkan pesan di atas kepada pembuat Etalase.
folder-gagal = Folder { $berkas } tidak bisa dibuka atau dibuat. Situs lama tetap utuh.
    .help = Periksa sisa ruang disk dan izin folder.
tulis-gagal = Berkas { $berkas } tidak bisa ditulis. Situs lama tetap utuh.
    .help = Periksa sisa ruang disk dan izin folder.
tabel-gagal = Berkas { $berkas } tidak bisa ditulis; isinya tetap seperti semula.
    .help = Kalau sedang terbuka di Excel, tutup dulu, lalu ulangi. Kalau tidak, periksa izin berkas dan sisa ruang disk.
baca-kembali-gagal = Berkas sementara di { $berkas } tidak bisa dibaca kembali. Situs lama tetap utuh.
    .help = Ulangi. Jika terjadi lagi, periksa sisa ruang disk dan kesehatan disk itu.
tukar-gagal = Situs baru sudah jadi, tetapi tidak bisa menempati { $berkas }. Situs lama tetap utuh.
    .help = Tutup program yang sedang membuka folder itu, lalu ulangi.
tukar-terputus = Situs lama utuh, tetapi sekarang ada di { $berkas }: penukaran dengan situs baru terhenti di tengah.
    .help = Tutup program yang sedang membuka folder itu, lalu bangun lagi. Etalase mengembalikannya lebih dahulu.
tukar-belum-pasti = Situs baru sudah tayang, tetapi folder { $berkas } belum bisa dipastikan tertulis di disk ({ $sebab }).
    .help = Bila komputer mati mendadak sekarang, situs lama bisa muncul lagi. Bangun sekali lagi, dan periksa kesehatan disk itu.
sisa-tertinggal = Sisa situs lama tidak bisa dihapus: { $berkas } ({ $sebab }).
    .help = Situs tidak terganggu. Tutup program yang sedang membuka folder itu; sisa ini dihapus saat situs dibangun lagi.
pemilik-berganti = Pemilik atau grup folder { $berkas } berganti, karena Anda tidak berhak memberikannya kepada pemilik lama.
    .help = Bila orang lain juga menulis ke sana, minta pengelola server mengembalikan pemiliknya: `chown`
salinan-gagal = Salinan di samping folder hasil tidak bisa diperbarui: { $berkas } ({ $sebab }).
    .help = Situs tidak terganggu. Periksa izin folder itu; salinan ini diperbarui saat situs dibangun lagi.

## Membuat berkas dan situs

pulih-selesai = { $buku } sudah dipulihkan: { $jumlah } alamat, { $kembali } di antaranya tadinya tidak ada di sana.
    Isinya yang lama disimpan di { $berkas }{ $rusak ->
        [0] .
       *[other] {", "}juga { $rusak } baris yang tidak terbaca.
    }{ $hari ->
        [0] {""}
       *[other] {" "}Sejak kapan { $hari } alamat tayang tidak lagi tercatat di mana pun, jadi di kolom sejak ditulis hari ini. Bila masih ada tautan.csv yang lama, salin ke content/tautan (1).csv, lalu ketik `etalase pulihkan` lagi.
    }
    Sekarang ketik: etalase periksa
pulih-tak-perlu = Tidak ada yang perlu dipulihkan: { $buku } mengenal { $jumlah } alamat, semua yang pernah terbit.
pulihkan-tak-terbuka = { $berkas } tidak bisa dibuka, jadi belum ada yang dipulihkan dan tidak ada yang diubah.
    .help = Pastikan itu berkas (bukan folder), boleh dibaca, dan tidak sedang dibuka program lain. Lalu ulangi.
pulihkan-tanpa-sumber = Tidak ada yang bisa dipulihkan: { $berkas }, salinannya di samping folder hasil dan catatan `.etalase.json` di dalamnya semuanya hilang atau tidak terbaca. Tidak ada yang diubah.
    .help = Salin tautan.csv ke folder content dari cadangan, dari komputer lain, atau dari Git: `git checkout HEAD -- content/tautan.csv`. Atau salin situs yang tayang dari server ke folder hasil, beserta `.etalase.json`. Lalu ketik: `etalase pulihkan`. Bila situs ini belum pernah tayang, tidak ada yang hilang: `etalase bangun`
pulihkan-tanpa-pengaturan = { $berkas } tidak terbaca, jadi buku alamat belum bisa dipulihkan.
    .help = Perbaiki berkas itu lebih dahulu: `etalase periksa`
bukti-ditulis = Lembar bukti sudah ditulis. Berkas ini tidak ikut tayang di situs:
      { $berkas }
bagikan-ditulis = Bahan bagikan sudah ditulis:
      { $berkas }
bagikan-tak-dikenal = Tidak ada inovasi bernama berkas "{ $tertulis }".{ $saran ->
        [none] {""}
       *[other] {" "}Maksud Anda "{ $saran }"?
    }
bagikan-tak-tampil = Inovasi "{ $tertulis }" tidak tampil di daftar situs, jadi belum ada bahan bagikannya.
bagikan-mati = Bahan bagikan dimatikan di situs.yaml. Hapus `kartu: false` di isian `tampilkan`.
bagikan-tanpa-tema = Tema situs ini tidak bisa dipakai. Jalankan: etalase periksa
bagikan-tanpa-pengaturan = Berkas content/situs.yaml tidak bisa dipakai. Jalankan: etalase periksa
kalender-ditulis = Rencana { $jumlah } kiriman mulai { $tanggal } sudah ditulis:
      { $berkas }
rencana-tak-terbuka = Rencana lama { $berkas } tidak bisa dibuka, jadi tidak ditulis ulang; berkas itu tetap seperti semula.
    Kalau sedang terbuka di Excel, tutup dulu, lalu ulangi.
rencana-bukan-tabel = Rencana lama { $berkas } tidak terbaca sebagai tabel, jadi tidak ditulis ulang; berkas itu tetap seperti semula.
    Buka di Excel, simpan sebagai "CSV UTF-8", dan pastikan ada baris nama kolom: tanggal, momen, inovasi, berkas.
    Atau pindahkan berkas itu ke folder lain; rencana akan dimulai dari awal.
rencana-tanggal = Tanggal "{ $tertulis }" di baris { $baris } berkas { $berkas } tidak terbaca, jadi rencana tidak ditulis ulang; berkas itu tetap seperti semula.
    Tulis tanggalnya seperti 2027-01-31. Kalau di Excel tampak #####, lebarkan dulu kolomnya. Lalu simpan dan ulangi.
hari-senin = Senin
hari-selasa = Selasa
hari-rabu = Rabu
hari-kamis = Kamis
hari-jumat = Jumat
hari-sabtu = Sabtu
hari-minggu = Minggu
baru-dibuat = Berkas sudah dibuat:
      { $berkas }
    Isi yang kosong, lalu jalankan: etalase periksa
baru-nama-panjang = Nama inovasi { $panjang } huruf; harus 3 sampai 80.
baru-nama-salah = Nama "{ $nama }" tidak bisa menjadi nama berkas. Pakai huruf dan angka.
baru-opd-tak-dikenal = Perangkat daerah "{ $tertulis }" belum terdaftar. { $saran ->
        [none] Daftarnya ada di folder content/opd.
       *[other] Maksud Anda: { $saran }?
    }
baru-sudah-ada = Berkas { $berkas } sudah ada, jadi tidak ditimpa.
mulai-dibuat = Situs baru sudah siap:
      { $berkas }
    Lanjutkan di folder itu dengan: etalase bangun
mulai-folder-berisi = Folder { $folder } sudah berisi. Pilih folder kosong atau nama baru.

## Laporan

laporan-contoh = { $jumlah } inovasi di situs ini contoh (contoh: true), bukan layanan nyata.
laporan-draf = { $jumlah } draf.
laporan-menunggu = { $jumlah } halaman menunggu waktunya:
laporan-ditinggal = { $jumlah } berkas tidak ikut karena ada galat:
laporan-hilang = { $jumlah } alamat yang dulu terbit sekarang hilang:
laporan-dan-lagi = ... dan { $jumlah } lagi
laporan-jadi = { $halaman } halaman, { $berkas } berkas, { $ukuran } di { $folder }
laporan-perubahan = Sejak terakhir dibangun: { $baru } baru, { $berubah } berubah, { $hilang } hilang.
laporan-asing = { $jumlah } berkas yang bukan buatan Etalase dibiarkan di tempatnya.
laporan-masalah = { $galat } galat, { $peringatan } peringatan, { $catatan } catatan.
laporan-selesai = Situs selesai dalam { $detik } detik.
laporan-berhenti = Situs tidak dibangun; situs lama tetap seperti semula. ({ $detik } detik)
laporan-periksa-baik = Semua berkas bisa dipakai. ({ $detik } detik)
laporan-periksa-gagal = Ada yang perlu diperbaiki dulu. ({ $detik } detik)
celah-judul = Yang masih kurang, { $tanggal }. Laporan ini untuk pegawai dan tidak ikut terbit.
celah-opd = Dinas dan kantor yang sudah mencatat inovasi: { $ada } dari { $semua }.
celah-opd-belum = Belum mencatat inovasi ({ $jumlah }):
celah-inovasi = Dari { $jumlah } inovasi yang masih berjalan:
celah-lama = belum diperiksa dalam 12 bulan terakhir
celah-gambar = belum punya gambar
celah-isian = belum punya { $kunci }
celah-kolom-berkas = Berkas inovasi
celah-kolom-lengkap = Lengkap
celah-kolom-bahasa = Bahasa
celah-kolom-diperiksa = Diperiksa
celah-kolom-belum = Belum ada
celah-penjelasan = Lengkap: berapa persen isian yang diharapkan sudah terisi.
    Bahasa: 100, dikurangi 5 untuk setiap temuan bahasa dari `etalase periksa`.
    Tanda ! berarti belum diperiksa dalam 12 bulan terakhir.
    Laporan lengkap untuk Excel: etalase laporan --csv laporan.csv
celah-galat = { $jumlah } berkas belum dihitung karena ada galat. Lihat: etalase periksa
celah-ditulis = Laporan { $jumlah } inovasi ditulis ke { $berkas }
sedang-membuat = Membuat halaman dan gambar
sisa-waktu = sisa sekitar
tahap-baca = baca (total pekerja)
tahap-urai = urai (total pekerja)
tahap-susun = susun
tahap-tema = tema (minifikasi)
tahap-rencana = rencana
tahap-indeks = indeks pencarian
tahap-kartu = kartu bagikan (total pekerja)
tahap-buat = buat (total pekerja)
tahap-tulis = tulis (total pekerja)
tahap-tukar = tukar
jumlah-gambar = gambar dibuat baru

## Perintah

tentang-program = Etalase membuat situs inovasi pelayanan publik dari folder berisi tulisan.
bantuan-pemakaian = Cara pakai:
bantuan-tanpa-perintah = Tanpa perintah, Etalase membuka meja kerja di peramban: di sana isi situs dilihat, diubah, dan dibangun.
bantuan-perintah = Perintah:
bantuan-pilihan = Pilihan:
perintah-build = Bangun situs ke folder public
perintah-check = Periksa semua berkas tanpa menulis apa pun
perintah-restore = Pulihkan buku alamat yang rusak atau kosong
perintah-report = Tunjukkan apa yang masih kurang, untuk pegawai
perintah-share = Tulis bahan media sosial sebuah inovasi, atau rencana kiriman
perintah-import = Lihat apa yang dibawa lembar kerja, lalu jadikan draf
pilihan-berkas = Berkas .xlsx, .ods, .csv, atau halaman web; boleh banyak
pilihan-tulis = Tulis inovasi baru sebagai draf dan ubah nilai yang berbeda; tanpa ini hanya diperlihatkan
pilihan-ketat = Jangan tulis apa pun bila ada baris yang ditolak
pilihan-sertakan-tersembunyi = Ambil juga baris dan lembar yang tersembunyi
perintah-withdraw = Hapus nama halaman yang sudah ditarik dari buku alamat
perintah-new = Buat berkas inovasi baru
perintah-init = Buat situs baru
pilihan-izinkan = Izinkan angka di BERKAS:BARIS ini tampil, walau mirip data pribadi
pilihan-alasan = Mengapa boleh tampil
pilihan-csv = Tulis laporan ke berkas CSV, untuk Excel
pilihan-slug = Nama berkas inovasi, tanpa .md
pilihan-alamat = Nama berkas inovasi tanpa .md, atau alamat halamannya
pilihan-tanpa-nama = Alamatnya tetap dijawab, tanpa nama
pilihan-bukti = Tulis lembar bukti inovasi ini (PDF) untuk penilaian tahunan
pilihan-calendar = Tulis rencana kiriman setahun (CSV dan kalender)
pilihan-start = Hari pertama rencana [bawaan: hari ini]
pilihan-out-share = Folder hasil [bawaan: INOVASI-bagikan; untuk rencana: folder ini]
pilihan-root = Folder situs [bawaan: folder ini]
pilihan-out = Folder hasil [bawaan: public di folder situs]
pilihan-base-url = Alamat situs, menggantikan url_dasar
pilihan-drafts = Ikutkan draf
pilihan-strict = Anggap peringatan sebagai galat
pilihan-keep-going = Tinggalkan berkas yang galat, bangun sisanya
pilihan-periksa-ulang = Baca ulang semua berkas yang sudah terbit, dan buat lagi yang rusak
pilihan-offline = Buat salinan yang bisa dibuka dari flashdisk
pilihan-lang = Bahasa pesan
pilihan-format = Bentuk laporan
pilihan-timings = Tampilkan waktu tiap tahap
pilihan-now = Anggap sekarang pukul sekian
pilihan-help = Tampilkan bantuan
pilihan-version = Tampilkan versi
pilihan-kind = Yang dibuat: inovasi
pilihan-name = Nama inovasi
pilihan-opd = Perangkat daerah pemilik: nama berkas di content/opd
pilihan-folder = Folder baru
pemakaian-lihat = Lihat: etalase --help
pemakaian-perintah = Perintah "{ $tertulis }" tidak dikenal.{ $saran ->
        [none] { "" }
       *[other] { " " }Maksud Anda { $saran }?
    }
pemakaian-pilihan = Pilihan "{ $tertulis }" tidak dikenal.{ $saran ->
        [none] { "" }
       *[other] { " " }Maksud Anda { $saran }?
    }
pemakaian-kurang = Perintah ini belum lengkap. Tambahkan: { $tertulis }
pemakaian-nilai = Nilai tidak bisa dipakai: { $tertulis }.{ $saran ->
        [none] { "" }
       *[other] { " " }Pilihan: { $saran }.
    }
pemakaian-salah = Perintah tidak terbaca: { $tertulis }
pemakaian-url-dasar = "{ $tertulis }" tidak bisa menjadi alamat situs. Tulis seperti https://inovasi.namakota.go.id
pemakaian-waktu = "{ $tertulis }" tidak terbaca sebagai waktu. Tulis seperti "2026-01-31 08:00"
pemakaian-tanggal = "{ $tertulis }" tidak terbaca sebagai tanggal. Tulis seperti 2026-01-31
cabut-selesai = Nama halaman itu sudah dihapus dari buku alamat ({ $jumlah } alamat). Jalankan `etalase bangun`, lalu unggah lagi situsnya:
    alamat itu akan menjawab dengan halaman tanpa nama. Periksa juga apakah namanya masih tertulis di berkas lain.
cabut-masih-ada = Alamat { $tertulis } masih punya berkas: { $saran }. Pindahkan berkas itu keluar dari folder content dahulu, lalu ulangi.
cabut-tak-dikenal = Alamat { $tertulis } tidak ada di buku alamat. { $saran ->
        [none] Tulis nama berkasnya tanpa .md, atau alamatnya seperti di peramban.
       *[other] Mungkin maksud Anda: { $saran }
    }
cabut-alamat-lama = Alamat { $tertulis } masih ditulis sebagai `alamat_lama` di { $berkas }, jadi pembacanya diantar ke halaman itu.
    Keluarkan alamat itu dari `alamat_lama` dahulu, lalu ulangi.
cabut-sudah = Alamat { $tertulis } sudah dicabut tanpa nama.
cabut-buku-rusak = Buku alamat { $saran } tidak terbaca seluruhnya, jadi tidak diubah. Jalankan: etalase periksa
pemakaian-cabut = Tulis `--tanpa-nama` untuk menghapus nama halaman yang sudah hilang, misalnya: etalase cabut antar-akta --tanpa-nama. Untuk menarik halaman biasa, cukup tulis `publikasi: arsip` di berkasnya.
pemakaian-bagikan = Tulis nama berkas satu inovasi, misalnya: etalase bagikan antar-akta. Untuk rencana kiriman: etalase bagikan --calendar
pemakaian-baru-jenis = "{ $tertulis }" belum bisa dibuat. Tulis: etalase baru inovasi "NAMA" --opd ID
pemakaian-alasan = { $panjang ->
        [0] Alasannya belum ada.
       *[other] Alasannya terlalu pendek: baru { $panjang } huruf, paling sedikit { $paling_sedikit }.
    } Tulis setelah --alasan mengapa ini boleh tampil, misalnya: --alasan "Nomor resi, bukan NIK"
pemakaian-alasan-panjang = Alasannya terlalu panjang: { $panjang } huruf, paling banyak { $paling_banyak }. Tulis satu kalimat saja setelah --alasan.
izin-tidak-ada = Tidak ada yang perlu diizinkan di { $tempat }.{ $baris ->
        [none] { " " }Salin tempatnya dari laporan `etalase periksa`.
       *[other] { " " }Di berkas itu yang terdekat ada di baris: { $baris }. Tulis salah satunya di belakang titik dua.
    }
izin-beberapa = Ada { $jumlah } hal di { $tempat }, jadi sebutkan satu per satu. Ulangi perintahnya dengan salah satu tempat ini:
    { $daftar }
izin-daftar-rusak = Daftar { $berkas } tidak terbaca seluruhnya, jadi tidak diubah.
    .help = Jalankan `etalase periksa` dan perbaiki yang disebut di berkas itu. Bila berkasnya bukan teks UTF-8, simpan ulang sebagai UTF-8. Lalu ulangi.
izin-daftar-tak-terbuka = Daftar { $berkas } tidak bisa dibuka, jadi tidak ada yang diubah.
    .help = Pastikan itu berkas (bukan folder), boleh dibaca, dan tidak sedang dibuka program lain. Lalu ulangi.
izin-daftar-bentuk = Daftar { $berkas } tidak ditulis baris demi baris, jadi tidak bisa ditambah dan tidak diubah.
    .help = Tulis setiap pengecualian di bawah yang lain, masing-masing diawali `- berkas:` di tepi kiri. Lalu ulangi.
izin-ditulis = Boleh tampil mulai sekarang: { $tertulis } di { $berkas }, isian `{ $isian }`.
izin-daftar = Dicatat di { $berkas }.

## Peta petak

peta-bukan-baris = Peta ini belum berupa baris-baris kecamatan.
    .help = Tulis `baris:` lalu setiap baris peta di bawahnya, dari utara ke selatan: `- [rajabasa, ., tanjung-senang]`. Titik berarti petak kosong.
peta-terlalu-lebar = Baris peta ini berisi { $jumlah } petak, padahal paling banyak { $paling }.
    .help = Kurangi petaknya, misalnya titik (petak kosong) di ujung baris.
peta-terlalu-tinggi = Peta ini terlalu tinggi: paling banyak { $paling } baris.
    .help = Hapus baris yang kosong, atau gabungkan kecamatan yang berdekatan ke dalam satu baris.
peta-kecamatan-ganda = Kecamatan "{ $tertulis }" sudah ada di peta.
    .help = Sisakan satu. Ganti yang lain dengan titik, yang berarti petak kosong.
    .label = yang pertama
peta-kecamatan-hilang = Ada kecamatan yang belum punya petak: { $nama }.
    .help = Tambahkan ke dalam `baris`. Sementara itu kecamatan ini tampil di bawah peta.
## Bahasa lain
bahasa-lain-salah = Bahasa “{ $tertulis }” tidak bisa dipakai di `bahasa_lain`.
    .help = Situs berbahasa Indonesia bisa ditambah bahasa Inggris. Tulis: `bahasa_lain: [en]`.
terjemahan-tanpa-asli = Terjemahan ini tidak punya berkas asli.
    .help = Nama berkas terjemahan harus sama dengan nama berkas aslinya, hanya berakhir `.en.md`. Berkas asli yang dicari: `{ $asli }`.
terjemahan-tak-dipakai = Terjemahan ini tidak tampil, karena situs tidak memakai bahasa `{ $kode }`.
    .help = Tambahkan di `content/situs.yaml`: `bahasa_lain: [{ $kode }]`.
terjemahan-berbeda = Isian `{ $kunci }` di terjemahan ada { $jumlah }, di berkas aslinya { $asli }.
    .help = Samakan jumlahnya. Mungkin berkas asli sudah diubah dan terjemahannya belum.

## Buku alamat
buku-alamat-rusak = Baris ini di buku alamat tidak bisa dibaca.
    .help = Etalase membuat berkas ini agar tautan lama tetap hidup. Kembalikan baris ini seperti semula, atau ketik: `etalase pulihkan`
buku-alamat-bukan-teks = Buku alamat rusak: mulai baris { $baris }, isinya bukan tulisan yang bisa dibaca.
    .help = Ketik: `etalase pulihkan`. Alamat dikumpulkan lagi dari baris yang masih utuh, dari salinannya, dan dari situs yang tayang.
buku-alamat-tabrakan = Di buku alamat ada tanda `<<<<<<<`, `=======` atau `>>>>>>>`: perubahan dua orang belum disatukan.
    .help = Ketik: `etalase pulihkan`. Semua alamat dari kedua pihak dipertahankan.
    .label = juga di sini
buku-alamat-ganda = Alamat { $alamat } ada dua kali di buku alamat.
    .help = Ketik: `etalase pulihkan`. Kedua baris menjadi satu, dengan hari yang lebih awal.
    .label = baris yang pertama
buku-alamat-kode-ganda = Alamat pendek { $kode } ada di dua baris buku alamat: { $alamat } dan { $lain }.
    .help = QR yang sudah dicetak hanya bisa membuka satu halaman. Ketik: `etalase pulihkan`. Setiap kode kembali ke halamannya.
    .label = baris yang pertama
buku-alamat-kode-tertukar = Alamat pendek { $kode } selama ini membuka { $seharusnya }, tetapi di buku alamat kini ada di baris { $tertulis }{ $sisa ->
        [0] .
       *[other] . Ada { $sisa } lagi yang seperti ini.
    }
    .help = QR yang sudah dicetak akan membuka halaman yang salah. Ketik: `etalase pulihkan`. Setiap kode kembali ke halamannya.
    .label = juga di sini
buku-alamat-hari = { $tertulis ->
        [none] Baris alamat { $alamat } tidak menyebut sejak hari apa.
       *[other] "{ $tertulis }" di kolom `sejak` bukan hari yang jelas.
    }
    .help = Tulis tahun, bulan, hari, misalnya `2026-01-05`, atau ketik: `etalase pulihkan`
buku-alamat-disimpan-ulang = Buku alamat disimpan ulang oleh program lain, misalnya Excel. Isinya bisa berubah tanpa terlihat.
    .help = Ketik: `etalase pulihkan`. Lain kali tutup berkas ini tanpa menyimpannya.
buku-alamat-kurang = { $keadaan ->
        [hilang] Buku alamat hilang, padahal { $jumlah } alamat pernah terbit: { $contoh }
        [kosong] Buku alamat kosong, padahal { $jumlah } alamat pernah terbit: { $contoh }
        [lain] Buku alamat ini milik situs lain: { $jumlah } alamat yang pernah terbit tidak ada di dalamnya: { $contoh }
       *[kurang] { $jumlah } alamat yang pernah terbit tidak ada di buku alamat: { $contoh }
    }{ $sisa ->
        [0] .
       *[other] {" "}dan { $sisa } lagi.
    }{ $turunan ->
        [0] {""}
       *[other] {" "}Ikut hilang: { $turunan } alamat pendek dan halaman lanjutan daftar.
    }
    .help = Tanpa buku itu, tautan yang sudah dibagikan warga bisa mati. Ketik: `etalase pulihkan`. Bila situs ini memang baru dan belum pernah tayang, bangun ke folder baru, misalnya: `--out situs-baru`
buku-alamat-tertunda = Buku alamat yang baru belum bisa ditulis ke { $berkas }{ $sebab ->
        [none] , karena isinya sekarang tidak terbaca.
       *[other] { " " }({ $sebab }).
    }
    .help = Tidak ada alamat yang hilang: buku itu disimpan di samping folder hasil dan ditulis ke sana saat situs dibangun lagi. Periksa izin folder `content`.
alamat-pindah = Alamat lama { $lama } akan mengantar pembaca ke { $baru }.
    .help = Berkasnya dikenali walau namanya berganti. Tidak perlu tindakan.
alamat-hilang = Halaman { $alamat } ({ $nama }) pernah terbit dan sekarang tidak ada.
    .help = Pembaca akan diberi tahu dan diantar ke yang mirip. Bila halaman ini sebenarnya pindah, tulis di berkas penggantinya: `alamat_lama: [{ $alamat }]`. Bila namanya sendiri merugikan seseorang (misalnya nama orang), jalankan: `etalase cabut { $cabut } --tanpa-nama`.
alamat-dicabut = Alamat berkas ini pernah dicabut tanpa nama, jadi tidak boleh dipakai lagi.
    .help = Simpan berkas ini dengan nama lain. Bila pencabutan itu keliru, hapus barisnya (`tanpa-nama/…`) dari content/tautan.csv.
alamat-lama-dicabut = Alamat lama ini pernah dicabut tanpa nama, jadi tidak boleh ditulis lagi.
    .help = Hapus alamat ini dari `alamat_lama`. Pembaca yang membukanya diberi tahu bahwa halamannya sudah tidak ada.

## Pratinjau
perintah-serve = Buka pratinjau di peramban; halaman mengikuti setiap kali Anda menyimpan
pilihan-port = Nomor port [bawaan: 1945, atau yang bebas sesudahnya]
pilihan-host = Alamat tempat mendengarkan [bawaan: hanya komputer ini]
pilihan-open = Buka peramban
pilihan-tanpa-buka = Jangan buka peramban; alamatnya ditulis di sini
pilihan-tunggu = Detik tanpa halaman yang terbuka, lalu meja kerja ditutup
pratinjau-buka = Pratinjau siap dalam { $detik } detik: { $alamat }
    Meja kerja: { $meja }
    Simpan berkas, dan halaman yang terbuka ikut berubah. Berhenti: tekan Ctrl+C.
pratinjau-ditutup = Pratinjau ditutup. Sampai jumpa.
meja-ditutup = Meja kerja ditutup. Sampai jumpa.
meja-situs = Situs: { $situs }
meja-sudah-terbuka = Situs ini sudah terbuka: { $situs }
meja-di-peramban = Meja kerja dibuka di peramban: { $alamat }
meja-alamat = Buka alamat ini di peramban: { $alamat }
meja-jendela = Biarkan jendela ini terbuka selama bekerja. Kalau sudah, tekan "Selesai" di meja kerja, atau Ctrl+C di sini.
acak-tak-ada = Sistem tidak memberi bilangan acak, jadi meja kerja tidak bisa dibuka dengan aman.
    .help = Jalankan lagi sebentar lagi. Kalau tetap begini, mulai ulang komputer.
pratinjau-port-lain = Port { $port } sedang dipakai program lain, jadi dipakai port lain.
pratinjau-terbuka = Perhatian: pratinjau ini bisa dibuka dari komputer lain di jaringan, termasuk draf.
pratinjau-berubah = { $waktu } ms
pratinjau-tutup = Tutup
pratinjau-meja = Meja kerja
pratinjau-lihat = Lihat barisnya
pratinjau-lama = Selama belum diperbaiki, yang tampil adalah isi terakhir yang masih benar.
pratinjau-terputus = Pratinjau berhenti. Halaman ini tidak lagi mengikuti. Jalankan lagi: etalase pratinjau
pratinjau-belum-bisa = Halaman ini belum bisa ditampilkan
pratinjau-bukan-tamu = Pratinjau ini hanya untuk peramban di komputer ini. Buka lewat alamat localhost.
port-terpakai = Alamat { $berkas } sedang dipakai program lain.
    .help = Tutup program itu, pilih nomor lain (misalnya `--port 2045`), atau hilangkan `--port` agar dicarikan yang bebas.
port-gagal = Alamat { $berkas } tidak bisa dipakai.
    .help = Pilih nomor lain (misalnya `--port 2045`) atau hilangkan `--host`.
pemakaian-port = "{ $tertulis }" bukan nomor port. Tulis angka 0 sampai 65535, misalnya 2045.

## Meja kerja
meja-judul = Meja kerja
meja-keterangan = Cara memakai meja ini
meja-ke-situs = Lihat situs
meja-saring = Saring
meja-keadaan = Keadaan
meja-semua = Semua
meja-opd = Perangkat daerah
meja-hanya-masalah = Hanya yang bermasalah
meja-terapkan = Terapkan
meja-inovasi = Inovasi
meja-jumlah = { $jumlah } inovasi
meja-tidak-ada = Tidak ada inovasi dengan saringan ini. Coba kata lain, atau tampilkan semua.
meja-halaman = Halaman daftar
meja-hal = Halaman { $hal } dari { $semua }
meja-sebelumnya = Sebelumnya
meja-berikutnya = Berikutnya
meja-diperiksa = Diperiksa
meja-belum-diperiksa = Belum pernah diperiksa
meja-lama = lebih dari 12 bulan lalu
meja-lengkap = Lengkap
meja-belum-ada = Belum ada
meja-berkas-lain = Masalah di berkas lain
meja-perubahan = Sejak terakhir dibangun
meja-perubahan-keterangan = Dibandingkan dengan folder public.
meja-belum-terbit = Situs ini belum pernah dibangun ke folder public.
meja-baru = Baru
meja-berubah = Berubah
meja-hilang = Hilang
meja-perubahan-jumlah = { $inovasi } inovasi, { $lain } halaman lain
meja-halaman-lain = Halaman lain
meja-hitung = Lihat juga yang berubah
meja-hitung-keterangan = (seluruh situs dibuat sekali; situs besar perlu beberapa detik)
meja-impor = Impor dan ekspor
meja-impor-keterangan = Bawa masuk daftar inovasi dari Excel atau LibreOffice. Tidak ada yang ditulis sebelum Anda melihat bedanya.
meja-impor-berkas = Berkas lembar kerja
meja-impor-berkas-bantuan = .xlsx, .xls, .ods, atau .csv; paling besar 20 MB.
meja-impor-kirim = Lihat bedanya
meja-impor-lain = Pilih berkas lain
meja-impor-tanpa-berkas = Pilih dulu berkasnya, lalu tekan tombolnya lagi.
meja-impor-hilang = Berkas itu tidak tersimpan lagi. Pilih berkasnya sekali lagi.
meja-impor-jadi = Selesai: { $jumlah } draf ditulis, { $berubah } berkas diubah.
meja-impor-batal = Batalkan impor terakhir
meja-impor-batal-keterangan = Draf yang baru dihapus, dan berkas yang diubah dikembalikan. Yang sudah Anda ubah sesudahnya dibiarkan.
meja-impor-lakukan-batal = Batalkan impor terakhir
meja-ekspor = Buku kerja untuk kantor
meja-ekspor-keterangan = Kirim ke kantor, minta diisi, lalu impor kembali di sini.
meja-ekspor-semua = Semua inovasi (.xlsx)
meja-ekspor-kosong = Formulir kosong (.xlsx)
meja-ekspor-opd = Per perangkat daerah
meja-impor-tanya = Yang perlu dipilih
meja-impor-tanya-keterangan = Yang tidak dipilih dibiarkan kosong; yang lain tetap bisa ditulis.
meja-impor-tanya-hari = Kolom { $kolom }: tanggal atau bulan di depan? { $contoh }
meja-impor-hari = Tanggal di depan (hari/bulan/tahun)
meja-impor-bulan = Bulan di depan (bulan/hari/tahun)
meja-impor-tanya-opd = “{ $tertulis }” adalah perangkat daerah yang mana?
meja-impor-opd-baru = Buat perangkat daerah baru dengan nama ini
meja-impor-tanya-baris = “{ $nama }” ({ $tempat }) adalah inovasi yang mana?
meja-impor-beda = Yang akan berubah
meja-impor-perangkat = Perangkat daerah
meja-impor-kolom = Isi berkas
meja-impor-kolom-keterangan = Di sini terlihat apa arti tiap kolom. Bila ada yang keliru, pilih artinya. Pilihan Anda diingat untuk daftar berjudul kolom sama.
meja-impor-contoh = Contoh:
meja-impor-dilewati = Baris yang bukan inovasi
meja-impor-pribadi = Data pribadi, tidak diambil
meja-impor-sertakan = Sertakan baris dan lembar tersembunyi
meja-impor-ambil = (ambil baris ini)
meja-impor-tampilkan = Tampilkan bedanya lagi
meja-impor-tulis = Tulis yang dicentang
meja-impor-tak-ada = Tidak ada yang baru atau berubah.
meja-impor-lama = Belum ada yang ditulis: pilihan atau berkas situs berubah sejak beda ini ditampilkan. Periksa lagi, lalu tekan tombolnya.
meja-impor-tidak = tidak diambil
meja-impor-lembar-sembunyi = Lembar "{ $lembar }": tersembunyi, tidak diambil. Centang di bawah untuk menyertakannya.
meja-impor-baris-sembunyi = baris { $baris }: tersembunyi, tidak diambil
meja-impor-beberapa = bisa berarti beberapa: { $berkas }. Pilih di atas.
meja-impor-biarkan = biarkan kosong dulu
meja-impor-lainnya = Perangkat daerah lain
meja-impor-tanpa-nama = Belum ada kolom yang berisi nama inovasi, jadi belum ada baris yang bisa dibaca. Pilih arti kolomnya di bawah, lalu tekan “Tampilkan bedanya lagi”.
meja-impor-baris-kepala = Judul kolom ada di baris
meja-impor-berkas-rusak = { $berkas } belum bisa diubah; perbaiki dulu berkas itu dari meja kerja
meja-panduan = Buku panduan
meja-panduan-keterangan = Cara bekerja dengan Etalase, langkah demi langkah. Bisa dibaca tanpa internet.
meja-panduan-lanjut = Lanjut:
meja-kembali = Kembali ke meja kerja
meja-perintah = Untuk yang memakai terminal
meja-perintah-bangun = Bangun situs ke folder public
meja-perintah-periksa = Periksa semua berkas
meja-perintah-laporan = Daftar yang masih kurang, untuk Excel
meja-perintah-baru = Inovasi baru
meja-salin = Salin
meja-disalin = Tersalin
meja-galat = Galat
meja-draf = Draf
meja-siap = Siap diperiksa
meja-menunggu = Menunggu waktunya
meja-terbit = Terbit
meja-arsip = Arsip
meja-keterangan-2-tulis = Pilih "Ubah" untuk mengisi atau memperbaiki, "Lihat" untuk melihat halamannya seperti warga, dan "Salin" untuk memulai draf baru dari yang sudah ada.
meja-keterangan-3-tulis = Tidak ada yang sampai ke warga sebelum Anda menekan "Terbitkan", atau mengirim hasil "Periksa & bangun" ke server.
meja-inovasi-baru = Inovasi baru
meja-gambar = Gambar
meja-bangun = Periksa & bangun
meja-bangun-mulai = Periksa & bangun
meja-bangun-keterangan = Semua berkas diperiksa, lalu seluruh situs dibuat di folder public. Kalau ada yang salah, situs yang lama tetap utuh.
meja-bangun-sedang = Sedang memeriksa dan membangun
meja-bangun-membaca = Membaca dan memeriksa semua berkas.
meja-bangun-membuat = { $dibuat } dari { $semua } berkas situs sudah dibuat.
meja-bangun-jadi = Situs sudah dibangun
meja-bangun-jadi-keterangan = Isi folder public siap dikirim ke server.
meja-bangun-henti = Situs belum dibangun
meja-bangun-henti-keterangan = Ada yang harus diperbaiki dulu. Situs yang lama tetap utuh.
meja-bangun-gagal = Pembangunan gagal
meja-kirim = Terbitkan
meja-kirim-keterangan = Situs diperiksa dan dibangun, lalu yang baru dan yang berubah dikirim ke tempat yang Anda pilih. Kalau ada yang salah, situs yang sudah terbit tetap utuh.
meja-kirim-sedang = Sedang menerbitkan ke
meja-kirim-jadi = Sudah diterbitkan ke
meja-kirim-gagal = Belum diterbitkan ke
meja-kirim-tanpa-tujuan = Belum ada tempat menerbitkan. Tulis di `penerbitan:` dalam content/situs.yaml.
meja-kirim-uji = tempat uji
meja-kirim-yakin = Situs ini akan dikirim ke
meja-kirim-sandi = Kata sandi (tidak disimpan)
meja-kirim-mulai = Ya, terbitkan ke
meja-bangun-laporan = Laporan lengkap
meja-selesai = Selesai
meja-selesai-jadi = Meja kerja sudah ditutup
meja-selesai-keterangan = Semua yang disimpan sudah ada di berkasnya. Tab ini boleh ditutup. Untuk bekerja lagi, klik dua kali programnya.
meja-selesai-tunggu = Situs sedang dibangun. Tunggu sampai jadi, lalu tekan "Selesai" lagi.
meja-jadikan = Yang dicentang, jadikan
meja-jadikan-pilih = pilih …
meja-jadikan-lakukan = Ubah keadaan
meja-jadikan-bantuan = Centang beberapa inovasi di bawah, lalu pilih keadaannya.
meja-terpilih = inovasi dicentang
meja-pilih = Centang
meja-ubah = Ubah
meja-salin-baris = Salin
meja-nama-salinan = { $nama } (salinan)
meja-keadaan-belum = Belum ada yang berubah: pilih dulu mau dijadikan apa.
meja-keadaan-kosong = Belum ada yang berubah: centang dulu satu inovasi atau lebih.
meja-keadaan-jadi = { $jumlah } inovasi diubah menjadi: { $keadaan }.
meja-tak-terbaca = Berkas ini belum bisa dibaca dengan pasti, jadi tidak diubah. Buka isiannya dan perbaiki dulu.
meja-berkas-hilang = Berkas ini sudah tidak ada. Muat ulang meja kerja.
meja-hasil = Hasil
meja-hasil-terhalang = Belum bisa, dan tetap seperti semula
meja-awal = Selamat datang di Etalase
meja-awal-keterangan = Etalase membuat situs yang memperlihatkan inovasi kantor Anda kepada warga. Pilih situs yang mau dibuka, atau buat yang baru.
meja-awal-situs = Situs yang ditemukan
meja-awal-buka = Buka
meja-awal-baru = Buat situs baru
meja-awal-baru-keterangan = Etalase membuat folder baru di tempat ini, dengan satu contoh di dalamnya.
meja-awal-buat = Buat di sini
meja-awal-membuka = Situs sedang dibuka. Sebentar.
meja-awal-alamat = Belum ada situs di folder ini. Pilih di peramban situs mana yang mau dibuka.
meja-keterangan-1 = Di sini terlihat semua inovasi: mana yang sudah terbit, mana yang masih draf, dan apa yang masih kurang.
meja-keterangan-2 = Klik nama sebuah inovasi untuk melihat halamannya seperti yang dilihat warga.
meja-keterangan-3 = Meja ini hanya tampil di komputer Anda dan tidak ikut terbit.
meja-cari = Cari nama
meja-cari-contoh = misalnya: akta
meja-hanya-lama = Hanya yang lama tidak diperiksa
meja-hapus-saringan = Tampilkan semua
meja-kosong = Belum ada inovasi. Mulailah dari satu layanan yang paling sering ditanyakan warga: namanya dan satu kalimat sudah cukup untuk draf pertama.
meja-lihat = Lihat
meja-bagikan = Bagikan
meja-berkas = Berkas
meja-tugas = Pekerjaan hari ini
meja-tugas-tenang = Tidak ada yang mendesak. Semua berkas benar, dan semua layanan yang tampil sudah diperiksa dalam 12 bulan ini.
meja-tugas-galat = perlu diperbaiki
meja-tugas-siap = siap diperiksa
meja-tugas-draf = masih draf
meja-tugas-lama = lama tidak diperiksa
meja-tugas-menunggu = Tampil sendiri pada waktunya
meja-tugas-opd = { $jumlah } perangkat daerah belum punya inovasi
meja-tugas-opd-keterangan = Tanyakan kepada mereka: pasti ada cara baru yang belum diceritakan.
meja-tanggal = { $hari ->
    [0] { "" }
   *[other] { $hari }
    } { $bulan ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
    [12] Desember
   *[other] { "" }
} { $tahun }

## Buku kerja

buku-lembar-inovasi = Inovasi
buku-lembar-opd = Perangkat daerah
buku-lembar-cara = Cara mengisi
buku-lembar-pilihan = Pilihan
buku-lembar-internal = Internal
buku-lembar = Lembar
buku-kolom = Kolom
buku-isinya = Isinya
buku-isian = Isian
buku-nilai = Nilai
buku-catatan-opd = Pilih nama perangkat daerah dari daftar. Yang belum terdaftar boleh ditulis; nanti ditanyakan.
buku-catatan-kode = Tanda pengenal inovasi, jangan diubah. Inovasi baru: biarkan kosong, kodenya dibuat sendiri.
buku-catatan-kode-baris = Inovasi pemilik baris ini. Untuk baris baru, pilih dari daftar. Inovasi yang belum punya kode: biarkan kosong, lalu pilih namanya di sebelah kanan.
buku-catatan-nama-baris = Hanya untuk dibaca bila Kode Etalase terisi.
buku-catatan-urutan = Nomor urut di halaman inovasi. Baris baru: biarkan kosong.
buku-wajib = Wajib diisi.
buku-contoh = Contoh: { $contoh }
buku-paling = Paling panjang { $paling } huruf.
buku-angka = Tulis angka dari { $dari } sampai { $sampai }.
buku-pilih = Pilih salah satu dari daftar.
buku-baris = Satu butir satu baris; baris baru dengan Alt+Enter.
buku-koma = Boleh beberapa, dipisah koma.
buku-cara-judul = Cara mengisi
buku-cara-baris = Lembar Inovasi: satu inovasi satu baris. Judul kolom bertanda * wajib diisi. Arahkan tetikus ke judul kolom untuk melihat penjelasannya. Sel kuning masih kosong dan sebaiknya diisi.
buku-cara-kode = Jangan ubah Kode Etalase. Inovasi baru ditulis di baris kosong di bawah, dengan kode kosong.
buku-cara-kosong = Sel yang kosong tidak mengubah apa pun. Untuk menghapus isi yang sudah ada, tulis (kosong).
buku-cara-lembar = Hasil, tempat layanan, cara menghubungi, dokumen, penghargaan, dan replikasi ada di lembar sendiri. Baris baru: pilih Kode Etalase inovasinya, atau namanya bila belum punya kode.
buku-cara-buang = Untuk membuang satu baris di lembar-lembar itu, tulis (kosong) di kolom isian pertamanya. Baris yang sekadar dihapus tidak mengubah apa pun.
buku-cara-pribadi = Jangan tulis NIK, NIP, nomor HP, atau e-mail milik orang. Nomor dan e-mail kantor hanya di kolom Kontak dan di lembar Cara menghubungi.
buku-cara-tanggal = Tanggal boleh 2024-05-12, 2024-05, atau 2024.
buku-cara-baca = Lembar Perangkat daerah hanya untuk dibaca. Tulisan panjang di halaman dan terjemahan tidak ada di buku kerja ini, dan tidak berubah.
buku-cara-kirim = Simpan sebagai .xlsx, lalu kirim kembali. Pengelola situs melihat dulu apa yang berubah sebelum ada yang ditulis.

## Ekspor

perintah-export = Tulis buku kerja Excel untuk diisi kantor, lalu diimpor kembali
pilihan-buku = Berkas .xlsx yang akan dibuat
pilihan-opd-ekspor = Hanya inovasi perangkat daerah ini: nama berkas di content/opd
pilihan-kosong = Formulir kosong, tanpa inovasi yang sudah ada
pilihan-dengan-internal = Ikutkan catatan kantor (internal), hanya untuk dibaca
pilihan-timpa = Ganti buku kerja yang sudah ada
perintah-request = Tulis satu buku kerja per kantor yang isiannya kurang, dengan kalimat untuk mengirimnya
pilihan-folder-minta = Folder tempat buku kerja dan pesan.txt ditulis
pilihan-petakan = Katakan isi satu kolom, misalnya D=manfaat atau "KET=isi"; baris=4: letak judul kolom
pilihan-jawab = Jawab satu pertanyaan impor, misalnya F=hari atau "Dinas Kesihatan=dinas-kesehatan"
pilihan-batal = Batalkan impor terakhir yang menulis sesuatu
minta-selesai = { $jumlah } buku kerja ditulis di { $folder }. Kalimat untuk WhatsApp atau e-mail: { $berkas }
minta-tak-perlu = Tidak ada kantor yang perlu diminta; semua punya inovasi dan isiannya lengkap.
minta-surat-kosong = { $nama } ({ $berkas })
    Yth. { $nama }, di { $situs } belum ada inovasi dari kantor Anda. Mohon isi berkas { $berkas }: satu inovasi satu baris, cara mengisinya ada di lembar pertama. Setelah selesai, mohon dikirim kembali. Terima kasih.
minta-surat-kurang = { $nama } ({ $berkas })
    Yth. { $nama }, { $jumlah } inovasi kantor Anda di { $situs } belum lengkap. Yang masih kosong: { $isian }{ $sisa ->
        [0] {""}
       *[other] {" "}dan { $sisa } isian lain
    }. Mohon isi sel kuning dan lembar Hasil di berkas { $berkas }, lalu kirim kembali. Terima kasih.
ekspor-selesai = { $jumlah } inovasi ditulis di { $berkas }. Sesudah diisi: etalase impor { $berkas }
ekspor-kosong = Formulir kosong ditulis di { $berkas }. Sesudah diisi: etalase impor { $berkas }
ekspor-dilewati = { $berkas } tidak ikut, karena belum bisa dibaca; perbaiki dulu: etalase periksa
ekspor-pribadi = { $berkas }: { $isian } dibiarkan kosong, karena mirip data pribadi
ekspor-panjang = { $berkas }: { $isian } dibiarkan kosong, karena terlalu panjang untuk satu sel
ekspor-sudah-ada = { $berkas } sudah ada, jadi tidak ada yang ditulis.
    .help = Pilih nama lain, atau tambahkan --timpa untuk menggantinya.
ekspor-bukan-buku = { $berkas } bukan buku kerja buatan Etalase, jadi tidak ditimpa.
    .help = Pilih nama lain.
ekspor-terbuka = { $berkas } sedang dibuka di Excel atau LibreOffice, jadi tidak ada yang ditulis.
    .help = Tutup dulu berkasnya, lalu jalankan lagi.
ekspor-akhiran = { $berkas }: buku kerja ditulis sebagai .xlsx.
    .help = Beri nama yang berakhiran .xlsx.
ekspor-gagal = Buku kerja { $berkas } tidak bisa dibuat.
ekspor-opd-tak-dikenal = Perangkat daerah "{ $tertulis }" belum terdaftar. { $saran ->
        [none] Daftarnya ada di folder content/opd.
       *[other] Mungkin: { $saran }
    }

## Penerbitan

perintah-publish = Bangun situs, lalu terbitkan ke tempat yang ditulis di situs.yaml
pilihan-target = Nama tempatnya di `penerbitan` [bawaan: satu-satunya]
pilihan-coba = Hanya perlihatkan apa yang akan dikirim dan dihapus
pilihan-ya = Jawab ya untuk setiap pertanyaan, kecuali tentang alamat yang hilang
pilihan-daftar = Sebutkan rilis yang pernah diterbitkan dari komputer ini
pilihan-jadwal = Untuk yang berjalan sendiri: tidak bertanya, dan tidak menghubungi server bila tidak ada yang baru
pilihan-kembali = Kembalikan rilis yang lebih lama, tanpa membangun situs [bawaan: yang sebelum terakhir]
pilihan-sejak = Untuk zip: hanya yang berubah sejak rilis ini, yang sudah ada di server
pilihan-hapus-hingga = Jangan bertanya bila yang dihapus paling banyak N alamat
pilihan-out-publish = Untuk zip: folder hasil [bawaan: terbitan/NAMA di folder situs]
pemakaian-jumlah = "{ $tertulis }" bukan jumlah. Tulis angka, misalnya 300
terbit-dihentikan = Dihentikan sebelum selesai. Untuk meneruskan, jalankan lagi perintah yang sama.

terbit-nama-salah = Nama "{ $tertulis }" tidak bisa dipakai untuk tempat penerbitan.
    .help = Pakai huruf kecil, angka, dan tanda hubung, paling panjang 40 huruf{ $saran ->
        [none] {""}
       *[other] , misalnya `{ $saran }:`
    }
terbit-sandi-di-berkas = `{ $kunci }` tertulis di `penerbitan`, `{ $nama }`. Kata sandi tidak boleh ada di dalam berkas, karena berkas ini disalin dan dikirim ke mana-mana.
    .help = Hapus barisnya, lalu ganti kata sandi itu di server. Saat menerbitkan, kata sandi akan ditanyakan; untuk yang berjalan sendiri, simpan di variabel ETALASE_SANDI_{ $variabel }

terbit-tempat-salah = "{ $tertulis }" di `{ $kunci }` tidak bisa dipakai.
    .help = { $kunci ->
        [server] Tulis nama servernya saja, misalnya `server: ftp.namakota.go.id`
        [bucket] Tulis nama bucketnya saja, misalnya `bucket: situs-inovasi`
        [titik_akhir] Tulis alamat layanannya, misalnya `titik_akhir: https://s3.layanan.id`
       *[other] Tulis foldernya dengan garis miring biasa, tanpa .. di dalamnya, misalnya `folder: public_html`
    }
terbit-tanpa-pengaturan = Berkas { $berkas } tidak terbaca, jadi tidak jelas ke mana situs diterbitkan.
    .help = Jalankan di folder situs, atau tulis foldernya: etalase terbit --root FOLDER
terbit-tanpa-tujuan = Di situs.yaml belum ada tempat untuk menerbitkan.
    .help = Tambahkan di content/situs.yaml, misalnya:{"\u000A"}  penerbitan:{"\u000A"}    resmi:{"\u000A"}      jenis: zip
terbit-tujuan-mana = Ada beberapa tempat untuk menerbitkan: { $ada }.
    .help = Tulis salah satu, misalnya: etalase terbit NAMA
terbit-tujuan-tak-dikenal = Tidak ada tempat bernama "{ $tertulis }" di `penerbitan`.
    .help = Yang ada: { $ada }
terbit-tidak = Tidak ada yang diterbitkan, karena ada galat. Perbaiki dulu, lalu jalankan lagi.
terbit-belum-dibangun = Di { $folder } tidak ada situs yang sudah dibangun.
    .help = Jalankan: etalase bangun
terbit-percobaan = Yang ada di { $folder } dibangun dengan draf atau untuk flashdisk, jadi tidak diterbitkan.
    .help = Jalankan lagi: etalase terbit
terbit-tanpa-folder-data = Komputer ini tidak menyebut folder untuk catatan penerbitan.
    .help = Tentukan foldernya di variabel ETALASE_DATA
terbit-lokal = { $berkas }: komputer ini tidak bisa membaca atau menulisnya ({ $sebab }).
    .help = Periksa apakah disknya penuh atau berkasnya sedang dibuka, lalu jalankan lagi.
terbit-sedang-di-sini = Tempat ini sedang diterbitkan oleh Etalase lain di komputer ini.
    .help = Tunggu sampai selesai, lalu jalankan lagi.

terbit-baru = baru
terbit-belum-pasti = belum pasti
terbit-berubah = berubah
terbit-dihapus = dihapus
terbit-tak-ada-baru = Tidak ada yang baru: rilis { $rilis } sudah sama dengan situs ini.
terbit-tanya-hapus = { $jumlah } dari { $semua } alamat akan hilang dari server. Hapus? (y/t)
terbit-tanpa-jawaban = Tidak ada yang menjawab, jadi dianggap tidak.
terbit-hapus-terlalu-banyak = { $jumlah } dari { $semua } alamat akan hilang, jadi tidak ada yang diterbitkan.
    .help = Periksa apakah berkas isinya lengkap. Kalau memang harus hilang: etalase terbit --hapus-hingga { $jumlah }

terbit-coba-zip = Rilis { $rilis }, { $bagian } berkas ZIP. Ini hanya percobaan: tidak ada yang ditulis.
terbit-zip-ditulis = Rilis { $rilis }: { $jumlah } berkas ZIP, { $ukuran }, di { $folder }
    Di pengelola berkas hosting, buka folder situs, unggah dan ekstrak bagian-01.zip{ $jumlah ->
        [1] {""}
       *[other] , lalu bagian berikutnya menurut nomornya
    }.{ $daftar ->
        [none] {""}
       *[other] {" "}Sesudah itu hapus yang tertulis di { $daftar }
    }
terbit-zip-berkas-besar = { $berkas } berukuran { $ukuran } MB, lebih besar dari satu bagian.
    .help = Tulis bagian_mb yang lebih besar di `penerbitan`.
terbit-rilis-tak-dikenal = Rilis "{ $tertulis }" tidak dikenal di komputer ini.{ $ada ->
        [none] {" "}Belum ada rilis.
       *[other] {" "}Yang terakhir: { $ada }
    }
    .help = Tanpa --sejak, seluruh situs dikemas.

terbit-putus = Sambungan ke server terputus berkali-kali ({ $sebab }).
    .help = Yang sudah terkirim tidak hilang, dan situs di server tetap utuh. Jalankan lagi perintah yang sama untuk meneruskan.
terbit-ditolak = Server menolak: { $sebab }
    .help = Periksa di panel hosting apakah pengguna ini boleh menulis di folder situs. Lalu jalankan lagi; yang sudah terkirim tidak dikirim ulang.
terbit-penuh = Server tidak bisa menyimpan lagi, mungkin penuh ({ $sebab }). Situs yang lama tetap utuh.
    .help = Kosongkan tempat di panel hosting, lalu jalankan lagi perintah yang sama untuk meneruskan.
terbit-sedang = { $nama } sedang menerbitkan ke sini dari komputer { $komputer }, sejak { $sejak }.
    .help = Tunggu sampai selesai. Kalau komputer itu mati, sepuluh menit sesudahnya perintah ini bisa dijalankan lagi.
terbit-sedang-entah = Komputer lain sedang mulai atau selesai menerbitkan ke sini.
    .help = Jalankan lagi sepuluh menit kemudian.
terbit-kunci-hilang = Komputer lain sudah mengambil alih penerbitan ke sini, karena yang ini lama diam. Yang ini berhenti.
    .help = Tunggu sampai yang lain selesai, lalu jalankan lagi.
terbit-berubah-sementara-itu = Sementara Anda menjawab, ada yang menerbitkan ke tempat yang sama.
    .help = Jalankan lagi perintah yang sama.
terbit-berkas-berubah = { $berkas } berubah sementara dikirim, jadi pengiriman dihentikan.
    .help = Jalankan lagi, dan jangan membangun situs sebelum selesai.
terbit-server-lebih-baru = Yang ada di server diterbitkan dengan Etalase yang lebih baru.
    .help = Perbarui Etalase di komputer ini, lalu jalankan lagi.
terbit-server-rusak = Catatan Etalase di server, { $berkas }, tidak terbaca.
    .help = Hapus berkas itu di server, lalu jalankan lagi; seluruh situs akan dikirim ulang.
terbit-salinan-lama = Di server ada { $jumlah } halaman yang tidak dikenal salinan situs ini: { $daftar }. Salinan Anda lebih lama daripada yang sudah terbit.
    .help = Ambil dulu isi terbaru dari rekan Anda, termasuk content/tautan.csv, lalu jalankan lagi.
terbit-terhalang = Di server ada folder atau berkas lain di tempat { $daftar }.
    .help = Pindahkan atau ganti namanya di server, lalu jalankan lagi.
terbit-tanya-bentrok = { $jumlah } berkas yang bukan milik situs ini akan diganti: { $daftar }. Salinannya disimpan di .etalase/asing di server. Ganti? (y/t)
terbit-bentrok = { $jumlah } berkas lain ada di tempat berkas situs ini: { $daftar }. Tidak ada yang diterbitkan.
    .help = Kalau boleh diganti, jalankan: etalase terbit --ya. Salinannya disimpan di .etalase/asing di server.
terbit-bukan-server = "{ $nama }" bukan server.
terbit-buku-rusak = Buku alamat content/tautan.csv tidak terbaca utuh.
    .help = Jalankan: etalase periksa
terbit-tanpa-sandi = Kata sandi untuk { $server } tidak ada.
    .help = Simpan di variabel { $variabel }, atau jalankan di layar perintah supaya ditanyakan.
terbit-tanya-sandi = Kata sandi { $pengguna } di { $server }:
terbit-sandi-salah = { $server } menolak nama pengguna atau kata sandinya ({ $sebab }).
    .help = Periksa keduanya di panel hosting. Etalase mencoba satu kali saja supaya akun tidak terkunci.
terbit-tak-terjangkau = { $server } tidak bisa dihubungi ({ $sebab }).
    .help = Periksa sambungan internet, lalu `server:` dan `port:` di situs.yaml.
terbit-folder-tidak-ada = Folder { $folder } tidak ada di server ({ $sebab }).
    .help = Tulis di `folder:` nama folder seperti terlihat sesudah masuk ke server, misalnya public_html
terbit-kunci-baru = Server { $server } belum pernah dikenal komputer ini. Sidik kuncinya: { $sidik }
    .help = Cocokkan sidik itu dengan keterangan penyedia hosting. Kalau cocok, jalankan lagi dengan --ya, atau tulis di `penerbitan`: sertifikat: { $sidik }
terbit-tanya-kunci = Cocok dengan keterangan penyedia hosting? (y/t)
terbit-kunci-lain = Kunci server { $server } berubah: dulu { $dulu }, sekarang { $sidik }. Tidak ada yang dikirim, juga tidak kata sandinya.
    .help = Tanyakan penyedia hosting apakah servernya diganti. Kalau benar, tulis di `penerbitan`: sertifikat: { $sidik }
terbit-ssh-lama = { $server } hanya mengenal cara SSH yang sudah tidak aman atau tidak dikenal program ini ({ $sebab }).
    .help = Minta penyedia hosting memakai kunci server ed25519 atau ecdsa, atau terbitkan lewat ftps atau zip.
terbit-tanpa-sftp = { $server } menerima SSH, tetapi tidak SFTP ({ $sebab }).
    .help = Tanyakan penyedia hosting, atau terbitkan lewat ftps atau zip.
terbit-kunci-di-situs = Berkas kunci { $berkas } ada di dalam folder situs, dan bisa ikut tersalin ke mana-mana.
    .help = Pindahkan ke luar folder situs, misalnya ke ~/.ssh, lalu tulis tempatnya di `berkas_kunci`.
terbit-kunci-salah = Berkas kunci { $berkas } tidak bisa dipakai ({ $sebab }).
    .help = Pakai kunci ed25519 atau ecdsa. Kalau kunci itu berkata sandi, isilah variabel ETALASE_SANDI_NAMA.
terbit-tanpa-kunci = Id kunci untuk { $server } tidak ada.
    .help = Tulis di `pengguna:`, atau simpan di variabel { $variabel }.
terbit-kunci-s3-salah = { $server } menolak id kunci atau kunci rahasianya ({ $sebab }).
    .help = Periksa keduanya di panel penyedia, lalu `wilayah:` di situs.yaml.
terbit-wadah-tidak-ada = Tidak ada bucket bernama itu di { $server } ({ $sebab }).
    .help = Buat bucket itu di panel penyedia, atau perbaiki `bucket:` di situs.yaml.
terbit-s3-tanpa-syarat = { $server } tidak mengenal permintaan bersyarat ({ $sebab }), padahal itu yang mencegah dua orang menerbitkan bersamaan.
    .help = Pakai layanan yang mengenal If-None-Match dan If-Match, atau terbitkan lewat sftp, ftps, atau zip.
terbit-jam-lambat = { $server } menolak karena jam komputer ini { $menit } menit terlambat.
    .help = Betulkan jam komputer ini (nyalakan penyetelan otomatis), lalu ulangi perintah ini.
terbit-jam-cepat = { $server } menolak karena jam komputer ini { $menit } menit terlalu cepat.
    .help = Betulkan jam komputer ini (nyalakan penyetelan otomatis), lalu ulangi perintah ini.
terbit-menjawab = Sudah diperiksa: situs di { $alamat } menjawab sebagaimana mestinya.
terbit-tak-ditanya = { $alamat } belum bisa diperiksa ({ $sebab }). Bukalah sendiri di peramban.
terbit-jawab-halaman = { $alamat } menjawab { $jawaban }, padahal halamannya baru diterbitkan. Periksa apakah folder atau bucket ini yang ditayangkan di alamat itu, dan apakah ada simpanan sementara (CDN) yang perlu dikosongkan.
terbit-jawab-lama = { $alamat }, alamat lama, menjawab { $jawaban } dan bukan 301. Halamannya tetap mengantar pembaca; supaya mesin pencari ikut pindah, minta penyedia mengizinkan .htaccess (AllowOverride All) atau aturan pengalihan.
terbit-jawab-salah = { $alamat }, alamat yang tidak ada, menjawab { $jawaban } dan bukan 404. Atur 404.html sebagai halaman galat di panel penyedia.
terbit-tanpa-tls = { $server } tidak mau memakai sambungan aman ({ $sebab }).
    .help = Pakai jenis: zip, atau minta penyedia hosting menyalakan FTPS.
terbit-tls = { $server }: sambungan aman gagal ({ $sebab }). Mungkin servernya hanya mengenal TLS yang sudah tidak aman.
    .help = Pakai jenis: zip, atau minta penyedia hosting memakai TLS 1.2 atau yang lebih baru.
terbit-tanpa-akar = Komputer ini tidak punya daftar sertifikat tepercaya.
    .help = Pasang ca-certificates, atau tulis `sertifikat:` di situs.yaml.
terbit-sertifikat-salah = `sertifikat: { $tertulis }` tidak bisa dipakai.
    .help = Tulis sha256: dan 64 angka heksadesimal, atau nama berkas .pem di folder situs.
terbit-sertifikat-asing = Sertifikat { $server } tidak dikenal komputer ini. Tidak ada yang dikirim, juga tidak kata sandinya.
    .help = Tanyakan sidiknya kepada penyedia hosting. Kalau sama dengan ini, tulis di situs.yaml: sertifikat: { $sidik }
terbit-sertifikat-nama = Sertifikat { $server } bernama lain. Tidak ada yang dikirim, juga tidak kata sandinya.
    .help = Pakai nama server yang tertulis di panel hosting. Kalau penyedia memastikan sidiknya, tulis di situs.yaml: sertifikat: { $sidik }
terbit-sertifikat-waktu = Sertifikat { $server } sudah atau belum berlaku menurut jam komputer ini.
    .help = Periksa tanggal dan jam komputer ini. Kalau benar, minta penyedia hosting memperbarui sertifikatnya.
terbit-coba = Ini hanya percobaan: tidak ada yang ditulis di server. Yang akan dikirim { $ukuran }; lamanya belum diketahui.{ $diambil ->
        [none] {""}
       *[other] {" "}Sebelumnya { $diambil } berkas lama ({ $besarnya }) diambil dulu dari server, supaya rilis yang sekarang bisa dikembalikan.
    }
terbit-selesai = Terbit sebagai rilis { $rilis }: { $dikirim } berkas dikirim ({ $ukuran }), { $dihapus } dihapus, { $detik } detik, { $sambungan } sambungan.{ $asing ->
        [none] {""}
       *[other] {" "}Salinan berkas lain ada di { $asing } di server.
    }
terbit-tanpa-rilis = Belum ada rilis "{ $nama }" dari komputer ini.
terbit-rilis-isi = { $jumlah } berkas, { $ukuran }
terbit-rilis-terpasang = terakhir
terbit-rilis-bisa = bisa dikembalikan dari komputer ini
terbit-rilis-tidak-bisa = tidak bisa dikembalikan
terbit-kembali = Mengembalikan rilis { $rilis }. Halaman yang terbit sesudahnya dan alamat lama yang mengalihkan tetap seperti sekarang.
terbit-rilis-tak-lengkap = Rilis { $rilis } tidak bisa dikembalikan, karena isinya tidak lengkap lagi di komputer ini.
    .help = Lihat yang masih bisa dikembalikan dengan: etalase terbit --daftar
terbit-jadwal-kosong = Tidak ada yang baru sejak terakhir diterbitkan.
terbit-buku-belum-disimpan = Buku alamat content/tautan.csv bertambah saat situs dibangun di komputer sementara ini, jadi tidak ada yang diterbitkan.
    .help = Bangun situs di komputer Anda, simpan content/tautan.csv bersama isinya, lalu jalankan lagi.
terbit-tidak-muat = Situs ini tidak muat di "{ $nama }": { $apa ->
        [berkas] { $ada } berkas dan folder, padahal paling banyak { $paling }
        [situs] { $ada } MB, padahal paling banyak { $paling } MB
        [ukuran] satu berkas berukuran { $ada } MB, padahal paling besar { $paling } MB
       *[folder] satu folder berisi { $ada } berkas, padahal paling banyak { $paling }
    }. Tidak ada yang dikirim.{ $muat ->
        [none] {""}
       *[other] {" "}Dengan susunan seperti sekarang, yang muat kira-kira { $muat } inovasi.
    }
    .help = Matikan yang tidak perlu di `tampilkan` (poster, kartu), atau pakai hosting yang batasnya lebih tinggi.
terbit-mengirim = Mengirim

## Impor

impor-bukan-tabel = { $berkas }: { $jenis ->
        [kosong] berkas ini kosong.
        [pdf] ini PDF, bukan tabel.
        [gambar] ini gambar, bukan tabel.
        [surat] ini dokumen Word atau tulisan, bukan tabel.
        [slide] ini presentasi, bukan tabel.
        [bungkus] ini bungkusan berkas, bukan tabel.
        [kode] ini naskah program, bukan tabel.
        [web] halaman web ini tidak berisi tabel.
       *[lain] isinya bukan tabel.
    } Tidak ada yang ditulis.
    .help = Simpan tabelnya sebagai .xlsx (Excel), .ods (LibreOffice), atau .csv, lalu impor berkas itu.
impor-bersandi = { $berkas }: berkas ini terkunci kata sandi. Tidak ada yang ditulis.
    .help = Buka di Excel, hapus kata sandinya (Berkas > Info > Lindungi Buku Kerja), simpan, lalu impor lagi.
impor-makro = { $berkas }: berkas ini berisi makro, jadi tidak dibuka. Tidak ada yang ditulis.
    .help = Di Excel: Simpan Sebagai > Buku Kerja Excel (.xlsx), tanpa makro.
impor-bentuk-lama = { $berkas }: ini bentuk Excel lama ({ $jenis }), yang belum bisa dibaca. Tidak ada yang ditulis.
    .help = Di Excel atau LibreOffice: Simpan Sebagai > .xlsx, lalu impor berkas itu.
impor-rusak = { $berkas }: berkas ini rusak atau tidak lengkap. Tidak ada yang ditulis.
    .help = Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, atau minta dikirim ulang.
impor-terlalu-besar = { $berkas }: isinya lebih dari { $paling } MB. Tidak ada yang ditulis.
    .help = Bagi menjadi beberapa berkas.
impor-berkas-besar = { $berkas }: berkas ini lebih dari { $paling } MB. Tidak ada yang ditulis.
    .help = Hapus gambar di dalamnya, atau bagi menjadi beberapa berkas.
impor-terlalu-banyak-baris = { $berkas }: lebih dari { $paling } baris terisi. Tidak ada yang ditulis.
    .help = Bagi menjadi beberapa berkas.
impor-terlalu-banyak-kolom = { $berkas }: lebih dari { $paling } kolom terisi. Tidak ada yang ditulis.
    .help = Hapus kolom yang tidak diperlukan, lalu impor lagi.
impor-tanpa-kepala = { $berkas }: tidak ada tabel inovasi yang dikenal di dalamnya; judul kolomnya: { $kolom }. Tidak ada yang ditulis.
    .help = Katakan kolom mana yang berisi apa, misalnya: --petakan A=nama --petakan B=opd. Bila judul kolom ada di baris lain: --petakan baris=4
impor-peta-salah = "{ $tertulis }" tidak dipahami. Tulis misalnya --petakan D=manfaat, --petakan "KET=isi", --petakan D=jenis,bentuk, atau --petakan baris=4
impor-opd-baru = { $berkas }: perangkat daerah baru
impor-opd-nama = { $berkas }: nama lain dicatat
impor-opd-tak-jadi = Perangkat daerah "{ $tertulis }" tidak bisa dibuat dari namanya saja. Buat berkasnya di content/opd, lalu impor lagi.
impor-tanpa-tabel = { $berkas }: tidak ada tabel inovasi di dalamnya. Tidak ada yang ditulis.
    .help = Di salah satu dari 20 baris pertama harus ada judul kolom, di antaranya Nama Inovasi dan dua lainnya, misalnya OPD dan Tahapan.
impor-tak-terbuka = { $berkas }: tidak bisa dibuka ({ $sebab }).
    .help = Tutup berkasnya di Excel, dan periksa namanya.
impor-sudah-ada = { $berkas } sudah ada, jadi tidak ada yang ditulis.
    .help = Jalankan perintah yang sama sekali lagi.
impor-sudah-berubah = { $berkas } baru saja diubah, jadi tidak ada yang ditulis.
    .help = Jalankan perintah yang sama sekali lagi.
impor-rencana-rusak = { $berkas } tidak seperti saat ditulis, jadi impor yang terhenti tidak bisa diteruskan.
    .help = Hapus folder .content.etalase-impor, lalu impor lagi.
impor-diteruskan = Impor yang terhenti diselesaikan: { $jumlah } berkas.
impor-dilupakan = Impor yang terhenti dibatalkan; tidak ada yang tertulis.
impor-batal-kosong = Tidak ada impor yang bisa dibatalkan.
impor-batal-selesai = Impor terakhir dibatalkan: { $jumlah } draf dihapus, { $berubah } berkas dikembalikan.
impor-batal-tinggal = { $berkas } sudah diubah sesudah impor, jadi dibiarkan.
impor-menunggu = Ada impor yang terhenti di tengah jalan. Perintah berikutnya yang menulis akan menyelesaikannya, misalnya: etalase bangun
impor-tanpa-judul = kolom { $kolom }, baris { $baris }: tanpa judul kolom; ikut sebagai isi halaman, di bawah "Catatan lain"
impor-lembar = Lembar "{ $lembar }": judul kolom di baris { $baris }, { $jumlah } inovasi.
impor-lembar-buku = Lembar "{ $lembar }": buku kerja Etalase, judul kolom di baris { $baris }, { $jumlah } inovasi.
impor-lembar-baris = Lembar "{ $lembar }": buku kerja Etalase, judul kolom di baris { $baris }, { $jumlah } baris.
impor-lembar-petunjuk = Lembar "{ $lembar }": hanya untuk dibaca, dilewati.
impor-lembar-formulir = Lembar "{ $lembar }": formulir satu inovasi.
impor-lembar-tersembunyi = Lembar "{ $lembar }": tersembunyi, tidak diambil. Untuk mengambilnya: --sertakan-tersembunyi
impor-lembar-lain = Lembar "{ $lembar }": tanpa tabel inovasi, dilewati.
impor-kolom-diputuskan = {" "}(diputuskan)
impor-petakan = Arti kolom bisa diubah, misalnya: --petakan D=manfaat (isi: menjadi isi halaman; tidak: tidak diambil). Diingat untuk daftar berjudul kolom sama.
impor-kolom-nomor = tidak diambil (nomor)
impor-kolom-orang = tidak diambil (nama atau nomor orang)
impor-kolom-dalam = tidak diambil (catatan atau nilai kantor)
impor-kolom-isi = isi halaman, di bawah judulnya
impor-baris-judul = baris { $baris }: judul, dilewati
impor-baris-nomor = baris { $baris }: nomor kolom, dilewati
impor-baris-ulang = baris { $baris }: judul kolom lagi, dilewati
impor-baris-jumlah = baris { $baris }: jumlah, dilewati
impor-baris-opd = baris { $baris }: perangkat daerah untuk baris di bawahnya
impor-baris-catatan = baris { $baris }: catatan atau tanda tangan, dilewati
impor-baris-tersembunyi = baris { $baris }: tersembunyi, tidak diambil. Untuk mengambilnya: --sertakan-tersembunyi
impor-pribadi = { $sel }: { $jenis ->
        [nik] NIK
        [kk] nomor kartu keluarga
        [nip] NIP
        [npwp] NPWP
        [rekening] nomor rekening
        [hp] nomor HP
        [email] email pribadi
       *[lahir] tanggal lahir
    } { $tampak }; sel ini tidak diambil
impor-dua-hari = { $sel }: "{ $tertulis }" bisa berarti { $iso } atau { $kedua }; dibiarkan kosong. Untuk menjawab: --jawab { $kolom }=hari (hari di depan) atau --jawab { $kolom }=bulan
impor-hari-tak-ada = { $sel }: tanggal "{ $tertulis }" tidak ada; dibiarkan kosong
impor-tanpa-nilai = { $sel }: rumus tanpa hasil; dibiarkan kosong
impor-angka-hilang = { $sel }: angka di belakangnya sudah hilang oleh Excel; dibiarkan kosong
impor-baru = Baru: { $jumlah }
impor-berubah = Berubah: { $jumlah }
impor-sama = Sama: { $jumlah }
impor-ditolak = Ditolak: { $jumlah }
impor-berubah-catatan = Hanya nilai yang berubah yang ditulis; catatan dan isian lain di berkasnya tetap. Barisnya di dalam kurung.
impor-tanpa-nama = nama inovasinya kosong
impor-tanpa-alamat = namanya tidak bisa dijadikan alamat halaman
impor-kode-tak-dikenal = Kode Etalase "{ $tertulis }" tidak ada di situs ini
impor-ganda = sama dengan { $tempat }
impor-beberapa = bisa berarti beberapa: { $berkas }. Untuk memilih: --jawab { $baris }=KODE
impor-baris-kebanyakan = { $jumlah } baris untuk satu inovasi; paling banyak 1000
impor-jawaban-salah = Jawaban "{ $tertulis }" tidak dipahami. Tulis misalnya --jawab F=hari, --jawab 7=antar-akta, atau --jawab "Dinas Kesihatan=dinas-kesehatan"
impor-berkas-rusak = { $berkas } belum bisa diubah; perbaiki dulu: etalase periksa
impor-jadi-salah = { $berkas } sudah terbit dan akan menjadi salah: { $sebab }
impor-opd-tak-dikenal = Perangkat daerah "{ $tertulis }" belum terdaftar. { $saran ->
        [none] Daftarnya ada di folder content/opd.
       *[other] Mungkin: { $saran }.
    } Untuk menjawab: --jawab "{ $tertulis }=ID", atau --jawab "{ $tertulis }=baru" untuk membuatnya
impor-ketat = Ada yang ditolak, jadi tidak ada yang ditulis (--ketat).
impor-tak-ada-baru = Tidak ada yang baru atau berubah; tidak ada yang ditulis.
impor-belum-ditulis = Belum ada yang ditulis. Untuk menulis { $jumlah } draf{ $berubah ->
        [0] {""}
       *[other] {" "}dan mengubah { $berubah } berkas
    }, jalankan lagi dengan --tulis
impor-ditulis = { $jumlah } draf ditulis{ $berubah ->
        [0] {""}
       *[other] {" "}dan { $berubah } berkas diubah
    } di content/inovasi. Lihat: etalase pratinjau --drafts

# Formulir meja kerja
pilihan-tulis-formulir = Perlihatkan formulir di meja kerja dan simpan yang diisikan; tanpa ini tidak ada yang ditulis
tulis-meja = Meja kerja
tulis-simpan = Simpan
tulis-terbitkan = Terbitkan
tulis-ke-draf = Kembalikan ke draf
tulis-arsipkan = Arsipkan
tulis-wajib = wajib
tulis-contoh = Contoh:
tulis-belum-dipilih = Belum dipilih
tulis-isi-judul = Cerita lengkap
tulis-isi-bantuan = Tulis seperti surat biasa. Baris yang diawali ## menjadi judul bagian; baris yang diawali - menjadi daftar.
tulis-lihat = Seperti inilah warga melihatnya
tulis-tanpa-halaman = Belum ada halamannya: draf baru tampil sesudah diterbitkan.
tulis-halaman = Buka halamannya
tulis-tambah = Tambah
tulis-hapus = Hapus
tulis-naik = Naik
tulis-turun = Turun
tulis-belum-disimpan = Belum disimpan
tulis-tersisa = # huruf lagi
tulis-lebih = Kelebihan # huruf
tulis-punya-berkas = Di atas: punya Anda. Di berkas sekarang tertulis:
tulis-punya-kosong = (kosong)
tulis-tertulis = Di berkas tertulis:
tulis-baris = { $label } { $nomor }
tulis-baris-kosong = (kosongkan bila tidak perlu)
tulis-teks-judul = Berkas apa adanya
tulis-teks-bantuan = Berkas ini belum bisa ditampilkan sebagai formulir. Perbaiki tulisannya di sini, lalu simpan; sesudah bisa dibaca, formulirnya kembali.
tulis-berkas = Berkas
tulis-alamat = Alamatnya nanti:
tulis-masalah = Yang perlu dilihat
tulis-baru-judul = Inovasi baru
tulis-baru-keterangan = Cukup nama dan perangkat daerahnya dulu. Yang lain diisi sesudahnya, dan belum tampil sampai Anda terbitkan.
tulis-baru-nama = Nama inovasi
tulis-baru-nama-bantuan = Nama yang dikenal warga, 3 sampai 80 huruf.
tulis-baru-opd = Perangkat daerah
tulis-baru-buat = Buat draf
tulis-baru-tanpa-opd = Belum ada perangkat daerah di situs ini. Buat dulu satu di content/opd.
tulis-simpan-dulu = Tampil sesudah disimpan.
tulis-tersimpan = Tersimpan.
tulis-sama = Tidak ada yang berubah, jadi tidak ada yang ditulis.
tulis-bentrok = Belum disimpan: berkas ini baru saja diubah orang lain di isian yang sama. Bandingkan, betulkan di sini, lalu simpan lagi.
tulis-terhalang = Belum disimpan: halaman ini sudah terbit dan akan menjadi salah. Betulkan yang ditunjuk, lalu simpan lagi. Yang Anda ketik masih ada di sini.
tulis-belum-bisa-terbit = Belum bisa terbit dan belum disimpan. Lengkapi yang ditunjuk, atau simpan dulu sebagai draf. Yang Anda ketik masih ada di sini.
tulis-tidak-aman = Belum disimpan: perubahan ini tidak bisa ditulis ke berkas tanpa menyentuh yang lain. Salin yang Anda ketik, lalu ubah satu per satu.
tulis-tak-terbaca = Belum disimpan: berkas ini baru saja menjadi tidak terbaca. Salin yang Anda ketik, lalu buka lagi halaman ini untuk memperbaikinya.
tulis-tak-diizinkan = Belum disimpan: sistem tidak mengizinkan berkas ini ditulis. Mungkin sedang dibuka program lain, hanya boleh dibaca, atau disknya penuh.
tulis-ya = Ya
tulis-tidak = Tidak
tulis-guna-urus = Bisa diurus di situ
tulis-guna-tanya = Hanya untuk bertanya atau melihat
tulis-bagian-pokok = Nama dan ringkasan
tulis-bagian-guna = Apa gunanya
tulis-bagian-cara = Cara memakai
tulis-bagian-tempat = Di mana, dan ke siapa bertanya
tulis-bagian-hasil = Dulu dan sekarang
tulis-bagian-foto = Foto dan video
tulis-bagian-isi = Cerita
tulis-bagian-golongan = Penggolongan
tulis-bagian-lain = Untuk yang mengurus data
tulis-tautan = Berkas ini, atau folder di atasnya, adalah tautan ke tempat lain, jadi tidak dibuka di sini.
tulis-bukan-teks = Berkas ini bukan tulisan UTF-8 biasa, atau lebih dari 2 MB, jadi tidak bisa dibuka di sini.
tulis-sudah-ada = Berkas dengan nama itu sudah ada.
tulis-dari-jauh = Menulis hanya bisa dari komputer yang membuka pratinjau ini.
tulis-bukan-dari-sini = Kiriman ini bukan dari halaman meja kerja, jadi tidak disimpan.
tulis-bukan-formulir = Kiriman ini bukan isian formulir, jadi tidak disimpan.
tulis-terlalu-besar = Kiriman ini lebih dari 2 MB, jadi tidak disimpan. Persingkat tulisannya.
tulis-terlalu-lama = Kiriman ini terlalu lama di jalan, jadi tidak disimpan. Coba simpan lagi.
tulis-halaman-lama = Halaman ini dibuka sebelum meja kerja dinyalakan lagi, jadi belum disimpan. Kembali, salin yang Anda ketik, buka lagi formulirnya, lalu simpan.

## Alat untuk isi halaman

alat-alat = Alat menulis
alat-judul = Judul bagian
alat-tebal = Tebal
alat-daftar = Daftar
alat-urutan = Urutan
alat-tautan = Tautan
alat-teks = tulisan
alat-batal = Batal
alat-pakai = Pakai
alat-gagal = Belum berhasil: program Etalase mungkin sudah ditutup. Buka lagi programnya, lalu coba sekali lagi.
alat-tidak-ada = Tidak ada yang cocok.
alat-tautan-judul = Pasang tautan
alat-tautan-teks = Tulisan yang bisa diklik
alat-tautan-cari = Cari halaman, atau tempel alamat web
alat-tautan-bantuan = Ketik sebagian nama inovasi, perangkat daerah, atau halaman. Alamat web diawali https://
alat-rapi = Tempelan sudah dirapikan. Tekan Ctrl+Z untuk membatalkan.
alat-rapi-gambar = Tempelan sudah dirapikan; # gambar tidak ikut. Pasang gambarnya dengan tombol Foto. Tekan Ctrl+Z untuk membatalkan.
alat-baris = # baris ditempelkan.
alat-baris-sisa = # isi tidak muat atau tidak dikenal, jadi tidak ikut.
alat-urungkan = Urungkan tempelan
alat-foto = Foto
alat-foto-judul = Pasang foto
alat-foto-utama = Pilih foto…
alat-foto-pilih = Foto dari komputer
alat-foto-bantuan = JPEG, PNG, atau WebP, paling besar 25 MB. Boleh juga ditarik ke sini. Foto dikecilkan dan ditegakkan sendiri; tempat dan waktu pemotretan dihapus.
alat-foto-ada = Pilih yang sudah ada di folder gambar
alat-foto-cari = Cari nama berkas
alat-foto-besar = Foto ini lebih dari 25 MB. Kecilkan dulu di aplikasi Foto, atau kirim lewat WhatsApp ke diri sendiri lalu unduh lagi.
alat-foto-kosong = Pilih satu foto dulu.
alat-foto-bukan = Yang bisa dijatuhkan di sini hanya foto. Berkas PDF ditaruh di situs dinas, lalu alamatnya ditulis di isian Dokumen.
alat-foto-jadi = Foto terpasang.
alat-potongan = Bagian foto yang tampil di kartu bagikan. Pilih foto lain kalau wajah atau hal penting terpotong.
alat-pasang = Pasang
alat-alt = Apa yang terlihat di foto?
alat-alt-bantuan = Dibacakan kepada orang yang tidak bisa melihat, dan tampil kalau fotonya gagal dimuat. Contoh: Petugas puskesmas menyerahkan akta kepada seorang ibu yang menggendong bayi.
alat-alt-kosong = Tulis dulu apa yang terlihat di foto.

## Halaman gambar
foto-judul-halaman = Gambar
foto-keterangan = Semua gambar di folder content/gambar. Yang tidak dipakai halaman mana pun diberi tanda.
foto-meja = Meja kerja
foto-untuk = Foto untuk
foto-baru = Foto baru
foto-pilih = Foto dari komputer
foto-bantuan = JPEG, PNG, atau WebP, paling besar 25 MB. Foto dikecilkan dan ditegakkan sendiri; tempat dan waktu pemotretan dihapus.
foto-alt = Apa yang terlihat di foto?
foto-alt-bantuan = Dibacakan kepada orang yang tidak bisa melihat, dan tampil kalau fotonya gagal dimuat. Contoh: Petugas puskesmas menyerahkan akta kepada seorang ibu yang menggendong bayi.
foto-wajib = wajib
foto-ada = Yang sudah ada
foto-belum-ada = Belum ada gambar yang cocok di sini.
foto-cari = Cari nama berkas
foto-cari-tombol = Cari
foto-dipakai = dipakai di
foto-tak-dipakai = belum dipakai
foto-lebih = Gambar lain tidak ditampilkan. Cari namanya di atas.
foto-pasang = Pasang di inovasi ini
foto-simpan = Simpan foto baru
foto-ganti = Ganti gambar yang dipilih dengan foto baru
foto-tombol = Foto untuk inovasi ini
foto-jadi = Tersimpan.
foto-tanpa-alt = Belum disimpan: tulis dulu apa yang terlihat di foto, untuk orang yang tidak bisa melihatnya.
foto-kosong = Belum ada yang disimpan: pilih satu foto dulu.
foto-pilih-dulu = Belum ada yang diganti: pilih dulu gambar yang mau diganti.
foto-hilang = Gambar yang dipilih sudah tidak ada di folder content/gambar.
foto-rusak = Foto ini rusak atau tidak utuh, jadi tidak disimpan. Salin sekali lagi dari kamera atau ponsel.
foto-heic = Foto ini HEIC, bentuk foto iPhone yang belum bisa dibaca di sini. Di iPhone buka Pengaturan > Kamera > Format > Paling Kompatibel, lalu potret lagi; atau kirim fotonya lewat WhatsApp dan unduh dari sana.
foto-pdf = Ini berkas PDF, bukan foto. Taruh PDF di situs dinas, lalu tulis alamatnya di isian Dokumen.
foto-jenis-lain = Isi berkas ini { $jenis }, bukan foto JPEG, PNG, atau WebP. Buka di aplikasi Foto atau Paint, lalu simpan sebagai JPEG.
foto-terlalu-luas = Foto ini { $juta } juta piksel. Paling banyak 120 juta untuk JPEG biasa dan PNG, 32 juta untuk WebP, JPEG progresif, dan PNG berselang. Kecilkan dulu di aplikasi Foto.
tulis-foto-terlalu-besar = Foto ini lebih dari 25 MB, jadi tidak disimpan. Kecilkan dulu di aplikasi Foto.
tulis-tabel-terlalu-besar = Berkas ini lebih dari 20 MB, jadi tidak dibaca. Hapus gambar di dalamnya, atau bagi menjadi beberapa berkas.

## Simpanan: yang belum disimpan, versi, dan yang dihapus

tulis-tertinggal = Ada yang Anda ketik dan belum disimpan
tulis-tertinggal-kapan = Terakhir diketik { $kapan }. Berkasnya belum berubah oleh ketikan ini.
tulis-tertinggal-punya = Yang Anda ketik
tulis-tertinggal-lanjut = Lanjutkan yang saya ketik
tulis-tertinggal-buang = Buang, pakai yang di berkas
tulis-bandingkan = Bandingkan
tulis-di-berkas = Di berkas sekarang
tulis-tersimpan-sementara = Ketikan Anda aman di komputer ini; belum masuk ke berkas.
tulis-sementara-gagal = Ketikan terakhir belum bisa diamankan. Tekan Simpan sebelum menutup halaman ini.
tulis-urungkan = Urungkan
tulis-kembali = Versi yang dipilih sudah dikembalikan.
tulis-versi = Versi sebelumnya
tulis-versi-judul = Versi sebelumnya
tulis-versi-ke-formulir = Kembali ke formulir
tulis-versi-keterangan = Sampai 20 isi terakhir berkas ini, yang terbaru di atas. Pilih satu untuk membandingkannya. Versi disimpan di komputer ini selama 90 hari.
tulis-versi-kosong = Belum ada versi. Versi dicatat setiap kali berkas ini disimpan di sini.
tulis-versi-disimpan = disimpan di sini
tulis-versi-ditemukan = ditemukan di berkas
tulis-versi-sama = sama dengan berkas sekarang
tulis-versi-ini = Di versi ini
tulis-kembalikan = Kembalikan versi ini
tulis-versi-tak-ada = Belum dikembalikan: versi itu sudah tidak ada.
tulis-versi-bentrok = Belum dikembalikan: berkasnya baru saja berubah. Bandingkan lagi, lalu kembalikan.
tulis-versi-terhalang = Belum dikembalikan: halaman ini sudah terbit dan akan menjadi salah. Jadikan draf dulu, lalu kembalikan.
tulis-lupakan-judul = Nomor pribadi di dalam versi
tulis-lupakan-keterangan = Nomor ini masih ada di versi yang tersimpan di komputer ini. Kalau dilupakan, angkanya ditutup di semua versi dan tidak bisa dikembalikan.
tulis-lupakan = Lupakan nomor ini dari semua versi
tulis-dilanjutkan = Ini yang Anda ketik sebelumnya. Belum masuk ke berkas: periksa, lalu simpan.
tulis-ubah-alamat = Alamat & hapus
tulis-alamat-judul = Alamat halaman
tulis-alamat-ini = Alamatnya sekarang:
tulis-alamat-baru = Menurut namanya sekarang:
tulis-alamat-keterangan = Nama yang diganti tidak mengubah alamat. Kalau alamatnya ikut diganti, alamat lama dicatat di berkas dan tetap membawa warga ke halaman ini.
tulis-alamat-rahasia = Halaman ini belum pernah terbit, jadi alamat lamanya tidak perlu dicatat.
tulis-alamat-ganti = Ganti alamatnya
tulis-alamat-cocok = Alamatnya sudah cocok dengan namanya.
tulis-alamat-bentrok = Belum diubah: berkasnya baru saja berubah. Periksa lagi, lalu ulangi.
tulis-hapus-judul = Hapus
tulis-hapus-keterangan = Draf ini belum pernah terbit, jadi boleh dihapus. Selama 90 hari masih bisa diambil kembali dari "Draf yang dihapus" di meja kerja.
tulis-hapus-draf = Hapus draf ini
tulis-hapus-arsipkan = Halaman yang pernah terbit tidak dihapus, karena warga menyimpan alamatnya. Arsipkan dari formulir: halamannya tetap ada dan menyebut bahwa isinya tidak diperbarui lagi.
meja-terhapus = Draf yang dihapus
meja-terhapus-keterangan = Draf yang dihapus di komputer ini bisa diambil kembali selama 90 hari.
meja-terhapus-kosong = Tidak ada draf yang dihapus.
meja-terhapus-kapan = Dihapus { $kapan }
meja-terhapus-ambil = Ambil kembali
meja-pindahan = Apakah situs ini pindahan dari { $tempat }?
meja-pindahan-keterangan = Di sana dulu ada situs yang sama, dan sekarang sudah tidak ada. Kalau pindahan, versi sebelumnya dan ketikan yang belum disimpan ikut ke sini.
meja-pindahan-ya = Ya, pindahan dari sana
meja-pindahan-bukan = Bukan

## Yang sedang diketik, di samping formulirnya
belum-diisi = [{ $isian } { belum-diisi-akhir }]
belum-diisi-akhir = belum diisi
ketik-halaman = Halaman
ketik-kartu = WhatsApp
ketik-poster = Poster
ketik-gambar-kartu = Gambar yang tampil bila alamat halaman ini dibagikan
ketik-gambar-poster = Poster halaman ini
ketik-buka = Lihat halamannya
ketik-kembali = Kembali ke isian
ketik-putus = Meja kerja tidak menjawab, jadi halaman di samping ini belum mengikuti ketikan. Yang Anda ketik masih ada di sini.
ketik-ganti = Ganti “#” dengan “#”
ketik-tak-terbaca = Yang sedang diketik belum bisa digambar. Halaman di samping ini masih yang sebelumnya.
ketik-tanpa-halaman = Belum ada halaman yang bisa digambar.
ketik-tanpa-kartu = Situs ini tidak memakai gambar kartu, jadi hanya judul dan ringkasannya yang tampil.
ketik-tanpa-poster = Belum ada poster: poster dibuat untuk inovasi yang masih berjalan, bila situs ini memakai poster.
