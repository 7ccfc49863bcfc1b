# The words of Etalase in English. Every message: one sentence with the cause; .help: what to type;
# .label: what stands at the second place.

tingkat-galat = error
tingkat-peringatan = warning
tingkat-catatan = note
tingkat-bantuan = help
sebab = cause
lebih-banyak-masalah = { $jumlah ->
        [one] ... and { $jumlah } more problem.
       *[other] ... and { $jumlah } more problems.
    }

## Files

berkas-tak-dipakai = { $jenis ->
        [akhiran-ganda] This file's name has two endings, so it is not used. Windows usually hides the last one, .{ $akhiran }.
        [akhiran] Files ending in .{ $akhiran } are not read, so this file is not used.
        [akhiran-hilang] This file's name has no ending, so it is not used.
        [tempat] An .md file in this folder is not read, so it is not on the site.
        [daftar] There is no list of this name in this folder, so this file is not used.
        [word] This is a Word document (.{ $akhiran }). It is not read, so it is not on the site.
        [pdf] This is a PDF. It is not read, and the file is not published.
        [lembar] This is a spreadsheet (.{ $akhiran }). It is not read, so it is not on the site.
        [slide] This is a presentation (.{ $akhiran }). It is not read, so it is not on the site.
        [heic] This is a HEIC photo, as iPhones take them. Browsers cannot show it, so it is not used.
        [gambar] This is a .{ $akhiran } picture, which cannot be used. What can: .jpg, .png and .webp.
        [rancangan] This is a design file (.{ $akhiran }), which cannot be used. Pictures that can: .jpg, .png and .webp.
        [film] This is a film (.{ $akhiran }). Films are not published.
        [suara] This is a sound recording (.{ $akhiran }). Sound is not published.
        [bungkus] Files are packed inside this .{ $akhiran }, so they are not read.
        [web] This is a web page (.{ $akhiran }). It is not read, so it is not on the site.
        [pintasan] This is only a shortcut (.{ $akhiran }), not the file itself.
        [cadangan] This is a backup copy (.{ $akhiran }), so it is not used.
        [belum-jadi] This file was not saved or downloaded to its end (.{ $akhiran }).
        [di-luar] This lies outside the folder content, so it is not read and not on the site.
       *[lain] This file is not used.
    }
    .help = { $jenis ->
        [akhiran-ganda] Rename it to `{ $saran }`. In Notepad: Save as, choose All files, then type that name.
        [akhiran] If it is for the site, rename it to `{ $saran }`. If not, keep it outside the folder content.
        [akhiran-hilang] If it is for the site, rename it to `{ $saran }`. If not, keep it outside the folder content.
        [tempat] { $saran ->
            [none] If it is to be shown, move it to content/inovasi (innovations), content/opd (agencies) or content/halaman (other pages). If not, keep it outside the folder content.
           *[other] If it is to be shown, move it to `{ $saran }`; capitals and small letters of the folder's name must be exact. If not, keep it outside the folder content.
        }
        [daftar] { $saran ->
            [none] Lists are in content/data: istilah.yaml, bahasa.yaml, sinonim.yaml, hari.yaml and peta.yaml. Innovations are written in .md files.
           *[other] Did you mean `{ $saran }`? Move or rename it to that.
        }
        [word] Open it in Word and copy its text into an .md file. For an innovation, begin with: `etalase new inovasi "NAME" --opd ID`
        [pdf] Upload it to your office's website, then write its address in the field `dokumen`. If it holds text for a page, copy the text into an .md file.
        [lembar] Each innovation is one .md file. Begin with: `etalase new inovasi "NAME" --opd ID`. Keep the spreadsheet outside the folder content.
        [slide] Copy its text into an .md file, and save its pictures as .jpg in content/gambar.
        [heic] Open it in a photo app and save it as JPEG: `{ $saran }`. For JPEG from now on, choose on the iPhone: Settings, Camera, Formats, Most Compatible.
        [gambar] Open it in Paint or a photo app and save it as JPEG: `{ $saran }`
        [rancangan] Open it in its drawing program and export it as PNG to content/gambar.
        [film] Upload it to your office's video channel, such as YouTube, then write its address in the field `video`. Keep the file outside the folder content.
        [suara] Upload it to your office's channel, then write the link on the page. Keep the file outside the folder content.
        [bungkus] Unpack it (right click, Extract), then copy the files inside to their folder.
        [web] Copy its text into an .md file.
        [pintasan] Download or copy the file itself to this place.
        [cadangan] { $saran ->
            [none] Keep it outside the folder content.
           *[other] Keep it outside the folder content. If the file itself is lost and this is the one to use, rename it to `{ $saran }`.
        }
        [belum-jadi] Save or download it again, then move this remnant out of the folder content.
        [di-luar] Move it to `{ $saran }`. If that folder is there already, move only what is inside.
       *[lain] Innovations go in content/inovasi, agencies in content/opd, pages in content/halaman (all .md), and pictures (.jpg, .png, .webp) in content/gambar.
    }
salinan-bentrok = This file is a copy of { $asli }. Such copies appear when two computers save the same file, or when a file is copied inside its folder.
    .help = { $jenis ->
        [buku] Etalase itself writes { $asli }. Run: `etalase restore`. The addresses of both files are put together; then move this copy out of the folder content.
       *[lain] Compare the two. Copy what is still needed to { $asli }, keep one, then move this copy out of the folder content.
    }
berkas-tak-terbaca = This file cannot be read: { $sebab ->
        [hilang] what it points to is not there
        [izin] you have no permission
        [memori] the computer has not enough memory
       *[lain] the computer refuses to open it
    }.
    .help = Check that the file is still there, is not open in another program, and that you may read it.
berkas-terlalu-besar = This file is { $ukuran }; the most allowed is { $paling }.
    .help = Split the text into several pages.
berkas-utf16 = This file was saved as "Unicode" (UTF-16), so it cannot be read.
    .help = Open it in Notepad, choose Save as, then choose UTF-8 for the encoding.
berkas-bukan-utf8 = This file is not UTF-8; the first wrong character is on line { $baris }. Usually this is because it was saved as ANSI (Windows-1252).
    .help = Open it in Notepad, choose Save as, then choose UTF-8 for the encoding.
berkas-bukan-teks = This file is not plain text (there is a null character on line { $baris }).
    .help = It may be a Word document or a picture with a changed name. Copy the text into a new .md file.
berkas-kosong = This file is empty.
    .help = Delete this file, or { $tempat ->
        [inovasi] make its content with: `etalase new inovasi "NAME" --opd ID`
       *[lain] write its fields between two `---` lines
    }
bukan-berkas-biasa = This is not an ordinary file, so it is skipped.
    .help = Delete it, then copy the real file here.
folder-terlalu-dalam = This folder is nested too deeply, so its files are not read.
    .help = Move its files to a folder closer to content.
terlalu-banyak-berkas = There are more than { $paling } files in the folder content. From here on none is read.
    .help = Move folders that are no part of the site, such as a photo archive, out of the folder content.
tautan-berkas-keluar = This shortcut points outside the site folder, so it is not followed.
    .help = Delete the shortcut, then copy the original file here.
nama-berkas-salah = The file name "{ $tertulis }" cannot become a page address.
    .help = Use only lower-case letters, digits and hyphens. Rename the file to `{ $saran }.md`
nama-berkas-tak-terbaca = The name of this file or folder holds broken letters, so it cannot be read.
    .help = Rename it to `{ $saran }`. Such names mostly come out of archives (.zip) or old disks.
nama-berkas-windows = Windows keeps the file name "{ $tertulis }" for computer devices.
    .help = Rename the file to `{ $saran }.md`
kutip-di-dalam = There is a quotation mark inside the text, so the text is cut off.
    .help = Write: `{ $perbaikan }`
akhiran-berkas-salah = The file must end in .md, in small letters.
    .help = Rename the file to `{ $saran }.md`
di-luar-batas = `{ $kunci }` cannot be { $tertulis }.
    .help = Choose { $dari } to { $sampai }.
bukan-tahun = "{ $tertulis }" is not a year.
    .help = Write the year, for example `2026: [non-tematik]`
nomor-terlalu-pendek = The number "{ $tertulis }" is too short.
    .help = Write it in full with its area code, for example `"0721000000"`
diganti-tanpa-status = There is a `diganti_oleh`, but the status is not `diganti`.
    .help = Add the line: `status: diganti`
digabung-diri-sendiri = An agency cannot be merged into itself.
    .help = Write the file name of the agency that took over, or delete this line.
alamat-lama-sendiri = The old address "{ $tertulis }" is the same as the present one.
    .help = Delete it from `alamat_lama`.
alamat-lama-ganda = The old address { $alamat } is written twice.
    .help = Delete one of the two.
    .label = written here, too
alamat-tanpa-https = The address "{ $tertulis }" is not complete.
    .help = Write: `{ $saran }`
berkas-tak-terbit = The file "{ $tertulis }" is not published, so the link would be dead.
    .help = Upload the file to the office's website, then write its address, beginning with https://
alamat-bertabrakan = The address { $alamat } is already used by { $lain ->
        [none] a list that Etalase makes itself
       *[other] another page or picture: { $lain }
    }.
    .help = Rename this file. Capital and small letters count as the same.
    .label = the same address
logo-svg = The logo "{ $tertulis }" is an SVG, and an SVG can hold a program.
    .help = Save it as .png in content/gambar (96 pixels high or more is best), then write `logo: logo.png`
warna-kosong = `{ $kunci }` holds no colour yet. Without quotation marks, what follows the sign # is a note.
    .help = Put it in quotation marks, for example `{ $kunci }: "#0B5F62"`
warna-tak-terbaca = "{ $tertulis }" is no colour.
    .help = Write six digits or letters a to f after the sign #, in quotation marks, for example `"#0B5F62"`
warna-kurang-kontras = The colour { $warna } on { $dasar } reaches only { $bulat }.{ $pecahan }:1, at least 4.5:1 is needed, so its text is hard to read{ $layar ->
        [gelap] {" "}on dark screens
       *[terang] {""}
    }.
    .help = { $saran ->
        [none] Choose another colour: none can be read on all grounds of this theme.
       *[other] Try `"{ $saran }"`
    }
situs-yaml-hilang = There are no site settings yet.
    .help = Create the file content/situs.yaml with nama, pemerintah and url_dasar.

## How fields are written

garis-pembuka-hilang = This file does not start with a `---` line, so its fields cannot be read.
    .help = Write `---` on the first line, before the fields.
garis-penutup-hilang = This file has no closing `---` line after its fields yet.
    .help = Add `---` on a line of its own, before the text that begins here.
garis-mirip = The line "{ $tertulis }" does not open or close the fields. Only `---` does.
    .help = If the fields begin or end here, replace this line by three minus signs without spaces: `---`. If not, delete the line.
isian-di-bawah-garis = There are still fields below the closing line `---` (line { $baris }). There they are shown as text.
    .help = Move these fields above that line, or delete the line { $baris } if it is one too many. If this is an example for readers, put a line ``` before and after it.
dua-versi = There are signs like `<<<<<<<`, `=======` or `>>>>>>>`: the changes of two people in this file have not been merged yet.
    .help = Two versions stand between these signs. Keep the right one, and delete the other with all of the signs.
internal-di-luar = This seems to belong to `internal:`, but stands outside of it, so it would be shown on the site.
    .help = { $cara ->
        [isian] Write `internal:` at the start of a line, without spaces before it, and what it holds below, indented by two spaces.
        [sambungan] Move it below `internal:`, above the closing line `---`. If this is text for readers, write it as a sentence at the start of the line.
        [garis] If this line closes the fields, delete the `---` before it that cuts `internal:` off. If it divides the text, write `***`.
       *[isi] Move it below `internal:`, above the closing line `---`. If this is a sentence for readers, begin it with another word; if it is an example, put a line ``` before and after it.
    }
isian-terlalu-besar = The fields take { $ukuran } KB; the most allowed is { $paling } KB.
    .help = Move long text below the closing `---` line.
isian-terlalu-rumit = The fields here are too complex: too many nested brackets or lists, or the signs & and * are used.
    .help = Write fields in the simple form: `key: value`
isian-tak-terbaca = This line cannot be read as a field.
    .help = Write it in the form `key: value`. If the value contains punctuation, put it in quotation marks.
tab = Line { $baris } uses the Tab key.
    .help = { $spasi ->
        [0] Delete the tab at the start of the line: `{ $perbaikan }`
       *[other] Replace it with { $spasi } spaces at the start of the line: `{ $perbaikan }`
    }
titik-dua-tanpa-spasi = One space is needed after `{ $kunci }:`.
    .help = Write: `{ $perbaikan }`
titik-dua-dalam-isian = The value of `{ $kunci }` contains a colon, so it must be in quotation marks.
    .help = Write: `{ $perbaikan }`
huruf-awal-khusus = A value that starts with { $awal } must be in quotation marks.
    .help = Write: `{ $perbaikan }`
kutip-tak-tertutup = A quotation mark is opened but not closed.
    .help = Write: `{ $perbaikan }`
lanjutan-tanpa-menjorok = The value above continues on a new line without an indent.
    .help = Put it all on one line with the value above.
strip-tanpa-spasi = One space is needed after the - sign.
    .help = Write: `{ $perbaikan }`
hilang-setelah-pagar = The text after the # sign will be lost, because it counts as a comment.
    .help = Put it in quotation marks: `{ $perbaikan }`
titik-dua-lain = The colon on line { $baris } ("{ $tertulis }") is not a plain colon; it has been read as one. Nothing needs to be done.
titik-dua-hilang = A colon is needed between a key and its value, not another sign.
    .help = Write: `{ $perbaikan }`
menjorok-salah = This line is not indented like the other fields.
    .help = { $spasi ->
        [0] Begin it at the left margin, without spaces: `{ $perbaikan }`
       *[other] Write it with { $spasi } spaces at the start of the line: `{ $perbaikan }`
    }
kurung-tak-tertutup = A bracket is opened but not closed.
    .help = Write: `{ $perbaikan }`
koma-ganda = There are two commas with nothing between them.
    .help = Write: `{ $perbaikan }`
koma-memotong = A comma cuts the value of `{ $kunci }`: between brackets a comma begins the next field.
    .help = Put the value in quotation marks: `{ $perbaikan }`
tanda-butir = This list item is written with the sign { $tanda }; it has been read as a list.
    .help = Better write: `{ $perbaikan }`
butir-di-baris-kunci = The items of a list cannot stand on the line of `{ $kunci }`.
    .help = Write each item on its own line below it, indented by two spaces: `{ $tertulis }`
butir-menyatu = `{ $kunci }` seems to hold several items but is read as one.
    .help = If they are several, write each on a line of its own: `{ $perbaikan }`
spasi-tak-terlihat = There was an invisible pasted space on line { $baris }; it has been cleaned up.
kutip-miring = The quotation marks around the whole of `{ $kunci }` are not shown. Nothing needs to be done.
kunci-ganda = `{ $kunci }` is written twice, on line { $pertama } and line { $kedua }.
    .help = Keep one and delete the other.
    .label = the first one
kunci-kembar = `{ $tertulis }` is the same as `{ $kunci }`, which is written too.
    .help = Keep the `{ $kunci }` whose value is right.
    .label = the same key
isian-di-tepi = { $kunci } is no field of its own but a part of `{ $induk }`.
    .help = Move it below `{ $induk }` and indent it: `{ $perbaikan }`

## Fields

harus-berisi-daftar = This file must hold a list.
    .help = Write each item on a line of its own that begins with - and a space. For example: `- {"{"}istilah: OPD, arti: "An office of the city."{"}"}`
harus-berisi-kunci = This part must contain `key: value` lines.
    .help = Example: `nama: Antar Akta`
isian-wajib = The field `{ $kunci }` is not there yet.
    .help = { $pilihan ->
        [none] Add the line: `{ $kunci }: ...`
       *[other] Add the line `{ $kunci }:` with one of: { $pilihan }
    }
isian-kosong = The field `{ $kunci }` is still empty.
    .help = { $pilihan ->
        [none] Write its content after `{ $kunci }:`
       *[other] After `{ $kunci }:` write one of { $pilihan }
    }
kunci-tak-dikenal = The key `{ $tertulis }` is not known.
    .help = { $saran ->
        [none] Move what it says { $pilihan ->
            [none] to a known field, or to the text below the closing `---` line.
           *[other] to one of these fields: { $pilihan }.
        }{ $internal ->
            [none] { "" }
           *[ada] { " " }Office notes may go inside `internal:`
        }
       *[other] Did you mean `{ $saran }`?
    }
jenis-isian-salah = The field `{ $kunci }` has the wrong shape.
    .help = { $wanted ->
        [teks] Write one line: `{ $kunci }: text`
        [daftar] Write a list: each item on its own line, beginning with - and a space.
        [kunci] Write indented lines below it, each `key: value`
        [daftar-kunci] Write a list: each item begins with - and holds `key: value`
       *[other] Write: `{ $kunci }: text`
    }
bagikan-terlalu-panjang = The text `{ $kunci }` counts as { $panjang } letters; the most is { $paling }.
    .help = Shorten it by { $lebih } letters.{ $tautan ->
        [0] {""}
       *[other] {" "}The link to the page is added at the end by itself and counts as { $tautan } letters.
    }{ $kunci ->
        [x] {" "}On X an emoji counts as 2 letters.
       *[other] {""}
    }
bagikan-bertautan = Nobody can follow a link in the text `{ $kunci }`.
    .help = Remove the link and write, for example, "link in bio".
hari-tanggal-salah = "{ $tertulis }" is not a date that every year has.
    .help = Write day and month only, for example: 17 Agustus
teks-terlalu-panjang = The value of `{ $kunci }` has { $panjang } characters; the most allowed is { $paling }.
    .help = Shorten { $kunci ->
        [ringkasan] it to one short sentence.
       *[other] the text.
    }
teks-terlalu-pendek = The value of `{ $kunci }` has only { $panjang ->
        [one] { $panjang } character
       *[other] { $panjang } characters
    } so far; the least needed is { $paling }.
    .help = { $kunci ->
        [ringkasan] Say in one sentence what residents gain.
       *[other] Write a little more.
    }
komentar-di-isian = There is a comment `<!-- … -->` in `{ $kunci }`, and in this field it would be shown on the site.
    .help = Delete it, or move it below `internal:` in the same file.
markdown-di-isian = The sign { $tanda } in `{ $kunci }` is shown as it is: Markdown and HTML have no meaning in this field.
    .help = Write without it.
bukan-pilihan = "{ $tertulis }" is not one of the choices for `{ $kunci }`.
    .help = { $saran ->
        [none] Choices: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Choices: { $pilihan }.
    }
bukan-ya-tidak = `{ $kunci }` does not take Yes/No.
    .help = Choose one: { $pilihan }.
bukan-benar-salah = `{ $kunci }` can only be ya (yes) or tidak (no), not "{ $tertulis }".
    .help = Write `{ $kunci }: ya` or `{ $kunci }: tidak`
bukan-bilangan = "{ $tertulis }" is not a whole number from { $dari } to { $sampai }, which `{ $kunci }` needs.
    .help = Write only the digits, without points or commas.
titik-ribuan = "{ $tertulis }" is read as { $dibaca }, the Indonesian way of writing thousands.
    .help = If that is right, write `{ $dibaca }`. If you mean a fraction, write `"{ $pecahan }"`
tanggal-dieja = The date "{ $tertulis }" is read as { $iso }.
    .help = It is better to write `{ $iso }`
tanggal-bermakna-dua = The date { $tertulis } could mean { $iso } or { $kedua }.
    .help = Write the year first. If you mean { $iso }, write `{ $iso }`
tanggal-tidak-ada = { $terakhir ->
        [none] There is no month { $bulan }.
       *[other] There is no day { $hari } in month { $bulan } of the year { $tahun }.
    }
    .help = { $terakhir ->
        [none] Check the month again; months are only 01 to 12.
       *[other] Check the day again; that month ends on day { $terakhir }.
    }
bukan-tanggal = "{ $tertulis }" cannot be read as a date.
    .help = Write it like `2024-05-12`, `2024-05` or `2024`
bukan-waktu = "{ $tertulis }" cannot be read as a date and time.
    .help = Write it like `2026-01-31 08:00`
tanggal-masa-depan = `{ $kunci }` is in the future; today is { $hari-ini }.
    .help = { $kunci ->
        [waktu_penerapan] Check the year. If it is not in use yet, write `tahapan: uji_coba`
        [waktu_uji_coba] Check the year. If it has not been tried yet, write `tahapan: inisiatif`
       *[other] Check the year again.
    }
tayang-terbalik = `tayang_sampai` is over before `terbit_pada` begins, so this page would never be shown.
    .help = Check both dates; `tayang_sampai` must come after `terbit_pada`.
    .label = shown from here on
tayang-sudah-lewat = `tayang_sampai` is over (today is { $hari-ini }), so this page is only archived and stands in no list.
    .help = If it still holds, write a date to come. If it is really over, write `publikasi: arsip`.
uji-coba-setelah-penerapan = The trial is dated after the launch.
    .help = Check both dates; the trial must come first.
    .label = launch
waktu-penerapan-wajib = The stage is `penerapan`, but `waktu_penerapan` is not there yet.
    .help = Add when it came into use, for example: `waktu_penerapan: 2024-05`
jam-dibaca = `{ $kunci }` is read as the time { $dibaca }.
    .help = This is clearer: `{ $kunci }: "Senin-Jumat, 08.00-15.00 WIB"`
alamat-web-salah = "{ $tertulis }" in `{ $kunci }` is not a safe web address.
    .help = Write it in full, starting with https://, for example `https://contoh.go.id/layanan`
url-dasar-salah = "{ $tertulis }" cannot be a site address.
    .help = Write it like `url_dasar: https://inovasi.namakota.go.id`
zona-waktu-salah = The time zone "{ $tertulis }" is not known.
    .help = Write `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA) or `Asia/Jayapura` (WIT)
bahasa-salah = The language "{ $tertulis }" is not supported yet.
    .help = Write `bahasa: id` or `bahasa: en`
id-salah = "{ $tertulis }" cannot become an address.
    .help = Use lower-case letters, digits and hyphens: `id: { $saran }`
id-dipakai-dua-kali = The id "{ $tertulis }" is used twice.
    .help = Give one of them a different id.
nomor-rusak = Excel has damaged this number ({ $tertulis }); the original digits are lost.
    .help = Type it again in quotation marks: `{ $kunci }: "0812..."`
nol-hilang = The number { $tertulis } seems to have lost its first 0.
    .help = Did you mean `"{ $saran }"`? Write it in quotation marks.
bukan-nomor = "{ $tertulis }" cannot be read as a phone number.
    .help = Write one number, only its digits, in quotation marks, for example `"0721000000"`
bukan-email = "{ $tertulis }" cannot be read as an email address.
    .help = Write it like `layanan@namakota.go.id`
koordinat-salah = The coordinates "{ $tertulis }" cannot be read.
    .help = Write the latitude first, then the longitude, with points for decimals: `"-5.38, 105.25"`
koordinat-tertukar = The coordinates "{ $tertulis }" are swapped: the latitude stands first, then the longitude.
    .help = Write `"{ $saran }"`
koordinat-di-luar = The coordinates "{ $tertulis }" lie outside the region of this site (latitude { $selatan } to { $utara }, longitude { $barat } to { $timur }).
    .help = Copy the numbers from the map again. If the place does lie there, mend `batas_wilayah` in content/situs.yaml.
batas-terbalik = The corner `barat_daya` does not lie south-west of `timur_laut`.
    .help = Swap the two corners: `barat_daya` has the smaller numbers.
kode-wilayah-salah = The region code "{ $tertulis }" cannot be read.
    .help = Write it in quotation marks, for example `"18.71.01"`

## Innovations

ringkasan-diawali-nama = The summary starts with the name of the innovation, which is already shown above it.
    .help = Start with what residents gain.
ringkasan-terpotong = The summary has { $panjang } characters; WhatsApp usually shows the first { $tampak }.
kepanjangan-kosong = "{ $nama }" looks like an abbreviation, but its full form is not there yet.
    .help = Add the line: `kepanjangan: ...`
manfaat-terlalu-banyak = There { $jumlah ->
        [one] is { $jumlah } benefit
       *[other] are { $jumlah } benefits
    }; the most allowed is { $paling }.
    .help = Keep the ones residents will notice most.
butir-terlalu-banyak = `{ $kunci }` has { $jumlah } sentences; the most allowed is { $paling }.
    .help = Keep what people must know first. The rest may stand in the body of the page.
angka-tanpa-sumber = There is a before or after figure, but its source is not there yet.
    .help = Add the line: `sumber: ...`
jumlah-langkah = There { $jumlah ->
        [one] is { $jumlah } step
       *[other] are { $jumlah } steps
    }; there must be 2 to 7.
    .help = Combine or split the steps.
layanan-wajib = A public service that is already in use needs a `layanan` part.
    .help = Add `layanan:` with `langkah`, `biaya`, and `lokasi` or `kanal`.
layanan-kurang = The `layanan` part does not have `{ $kunci }` yet.
    .help = { $kunci ->
        [langkah] Add `langkah:` with 2 to 7 items.
        [biaya] Add `biaya: Gratis`, or what it costs.
       *[other] Add `lokasi:` or `kanal:`, so that residents know where to go.
    }
cakupan-salah = The value of `cakupan` cannot be read.
    .help = Write `cakupan: kota`, or `cakupan: {"{"}kecamatan: [kedaton]{"}"}`
diganti-oleh-wajib = The status is `diganti`, but the replacement is not named yet.
    .help = Add the line: `diganti_oleh: name-of-replacement-file`
diganti-diri-sendiri = An innovation cannot be replaced by itself.
    .help = Write the file name of the innovation that replaces it.
draf-belum-lengkap = This draft is not complete: { $jumlah ->
        [one] { $jumlah } field
       *[other] { $jumlah } fields
    } ({ $isian }).
    .help = Complete it before it is published. For the details type `etalase check --format json`
nama-dipakai-dua-kali = The name "{ $nama }" is already used by another innovation.
    .help = Make the names different, for example by adding the name of the area. If one is a copy, compare the two and keep one.
    .label = used here
opd-tak-dikenal = The agency "{ $tertulis }" is not registered yet.
    .help = { $saran ->
        [none] The list is in the folder content/opd.
       *[other] Did you mean { $saran }? The full list is in the folder content/opd.
    }
kecamatan-tak-dikenal = The district "{ $tertulis }" is not known.
    .help = { $saran ->
        [none] The list of districts is in the folder content/opd.
       *[other] Did you mean { $saran }?
    }
misi-tak-dikenal = There is no mission number { $tertulis }; situs.yaml has { $jumlah ->
        [one] { $jumlah } mission
       *[other] { $jumlah } missions
    }.
    .help = { $jumlah ->
        [0] First write the list of missions in content/situs.yaml, under rpjmd.
       *[other] Choose a number from 1 to { $jumlah }.
    }
topik-tak-dikenal = The topic "{ $tertulis }" is not in situs.yaml.
    .help = { $saran ->
        [none] Choices: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Choices: { $pilihan }.
    }
tematik-tak-dikenal = The yearly theme (tematik) "{ $tertulis }" is not in situs.yaml.
    .help = { $saran ->
        [none] Choices: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Choices: { $pilihan }.
    }
mitra-sama = "{ $tertulis }" owns this innovation, so it is not a partner.
    .help = Remove it from `opd_mitra`.
pengganti-tak-dikenal = The replacement innovation "{ $tertulis }" does not exist.
    .help = { $saran ->
        [none] Write the name of a file in content/inovasi, without .md
       *[other] Did you mean `{ $saran }`?
    }
contoh-di-situs-resmi = This is a sample innovation, but this site is not a sample site.
    .help = Delete this file. If the innovation is real, delete its line `contoh`. If the site really is a sample, write `contoh: ya` in content/situs.yaml.
alias-ganda = The name "{ $alias }" is already used by the agency `{ $lain }`.
    .help = Make them differ, or delete it from one of the two.
    .label = the owner of that name
alamat-lama-salah = "{ $tertulis }" cannot be an old address.
    .help = Write the old file name without .md, for example `{ $saran }`
alamat-lama-dipakai = The old address { $alamat } is still used by another page.
    .help = Remove it from `alamat_lama`, or delete the other page.
    .label = used here
pengalihan-berputar = The redirects go round in a circle: { $jalan }.
    .help = Break the circle: delete `{ $kunci }` in one of those files.
pemeriksaan-lama = This page was last checked on { $tanggal }, more than 12 months ago.
    .help = Check that it is still true, then write: `tanggal_diperiksa: { $hari-ini }`

## Language

kalimat-panjang = This sentence has { $kata } words; it should have { $paling } at most.{ $lagi ->
        [0] { "" }
       *[other] { " " }There { $lagi ->
            [one] is one more
           *[other] are { $lagi } more
        } in this file.
    }
    .help = Make it two sentences.
langkah-panjang = This step has { $kata } words; it should have { $paling } at most.{ $lagi ->
        [0] { "" }
       *[other] { " " }There { $lagi ->
            [one] is one more
           *[other] are { $lagi } more
        } in this file.
    }
    .help = One step, one thing to do. Make it two steps, or shorten it.
kata-kantor = "{ $tertulis }" is an office word.{ $lagi ->
        [0] { "" }
       *[other] { " " }There { $lagi ->
            [one] is one more
           *[other] are { $lagi } more
        } in this file.
    }
    .help = Try: "{ $saran }"
manfaat-untuk-kantor = This benefit is about the office ("{ $tertulis }"), not about the citizens.{ $lagi ->
        [0] { "" }
       *[other] { " " }There { $lagi ->
            [one] is one more
           *[other] are { $lagi } more
        } in this file.
    }
    .help = Write what changes for a citizen, for example: Anda cukup datang sekali.
singkatan-tak-dijelaskan = Nobody explains the short form "{ $tertulis }".
    .help = Write what it stands for here: `{ $tertulis } (...)`. Or add it to content/data/istilah.yaml, to have it explained on every page.
istilah-ganda = The term "{ $istilah }" is written twice.
    .help = Keep one of them.
    .label = the first one
## Words that say the same

sinonim-bukan-daftar = This file must hold a list of groups of words, one group on each line.
    .help = Begin every line with a dash, and write the words in square brackets: - [bikin, membuat, urus]
sinonim-tanpa-kurung = This group of words has no square brackets, so it is not clear which words are in it.
    .help = Write: - [{ $tertulis }]
sinonim-sendirian = This group { $kata ->
        [none] is empty
       *[other] holds only "{ $kata }"
    }, so there is no other word that says the same.
    .help = Add other words that people use, separated by commas, or delete this line.
sinonim-bukan-kata = This is no word or phrase. What can be searched for has 60 letters at most, and a letter or a digit.
    .help = Write a word or a short phrase, for example: - [KTP, kartu tanda penduduk]

pertanyaan-tanpa-inovasi = This line does not tell a question and the innovation that answers it.
    .help = Write the question, a comma, then the name of the innovation's file without .md: anak saya belum punya akta,antar-akta
pertanyaan-inovasi-hilang = There is no innovation "{ $tertulis }", so this question cannot be answered.
    .help = { $saran ->
        [none] Write the name of a file in content/inovasi without .md instead, or delete this line.
       *[other] Did you mean `{ $saran }`? If the innovation is gone, delete this line.
    }

## Pictures and links

gambar-terlalu-besar = This picture is { $ukuran }; the most allowed is { $paling }.
    .help = Make it smaller first, for example in Paint: Resize, 1600 pixels wide.
gambar-terlalu-kecil = This picture is { $lebar ->
        [one] { $lebar } pixel
       *[other] { $lebar } pixels
    } wide; below { $paling } pixels it looks blurred.
    .help = Use the original photo, not one sent through WhatsApp.
gambar-terlalu-luas = This picture has { $lebar } × { $tinggi } pixels; at most { $sisi } pixels a side and { $juta } million in all are allowed.
    .help = Make it smaller first, in Paint for example: Resize, 1600 pixels wide.
gambar-rusak = This picture is damaged, or is not a .jpg, .png or .webp.
    .help = Open it in Paint, then save it again as JPEG.
gambar-berganti-nama = This file is { $jenis }, though its name is a picture's. Another ending in the name does not change what is inside.
    .help = { $jenis ->
        [HEIC] Open it in a photo app and save it as JPEG. For JPEG from now on, choose on the iPhone: Settings, Camera, Formats, Most Compatible.
        [HTML] A web page was downloaded instead of the picture. Open the picture in the browser, right-click, and choose Save image.
        [film] Take one picture from the film, or upload it to YouTube and write its address in the field `video`.
       *[other] Open it in its program and save or export it as JPEG or PNG.
    }
gambar-tanpa-alt = This picture has no description (`alt`) yet for people who cannot see it.
    .help = { $bentuk ->
        [isi] Write what can be seen inside the square brackets: `![...]({ $berkas })`
       *[other] Write what can be seen: `gambar: {"{"}berkas: { $berkas }, alt: ...{"}"}`
    }
gambar-tanpa-izin = The picture "{ $tertulis }" is on no page, card or share kit, because `izin` (permission) says no.
    .help = When the people in it have given their permission, write `izin: ya`.
gambar-dilarang = The picture "{ $tertulis }" must not be shown.
    .help = Use another picture. If the people in it have given their permission, change `izin` to ya.
    .label = here it says that there is no permission
gambar-di-komputer = The picture points to your own computer.
    .help = Copy the photo into the folder content/gambar, then write { $bentuk ->
        [isi] `![what can be seen]({ $berkas })`
        [peta] `berkas: { $berkas }`
       *[teks] `gambar: {"{"}berkas: { $berkas }, alt: what can be seen{"}"}`
    }
gambar-hilang = The picture "{ $tertulis }" does not exist.
    .help = { $saran ->
        [none] Copy the picture to the folder content/gambar.
       *[other] Did you mean `{ $saran }`? If not, copy the picture to the folder content/gambar.
    }
gambar-nama-lain = There is no picture "{ $tertulis }" of exactly that name; there is { $berkas }.
    .help = Write `{ $saran }` here, or rename that file. Windows usually hides the ending of a name.
gambar-bentuk-lain = For the picture "{ $tertulis }" there is only { $berkas }, and .{ $akhiran } pictures cannot be used.
    .help = Open that picture and save it as JPEG (in a photo app, Paint or its own program) under the name `{ $saran }`. Then write `{ $saran }` here.
gambar-dari-luar = The picture "{ $tertulis }" comes from another site.
    .help = Download the picture (if it may be used), then save it in the folder content/gambar.
tautan-kosong = This link has no target.
    .help = Write the target in the round brackets: `[text](file-name.md)`
tautan-tak-utuh = This link or picture is not whole, so it is shown as plain text.
    .help = Write `[words](address)` or `![what can be seen](photo.jpg)`. Brackets that are to be read: `\[`
tujuan-tautan-hilang = Nothing is named "{ $tertulis }", so this link is shown with its brackets.
    .help = Write its address: `[words](address)`. Brackets that are to be read: `\[`
tujuan-tak-dipakai = Nothing uses the address named "{ $tertulis }", so this line is not shown.
    .help = To link to it here, write `[words](address)`. If it is not needed, delete this line.
tulisan-jadi-tujuan = This line is read as the address of a link, so it is not shown.
    .help = Delete the brackets, or write `\[` if they are to be read.
tautan-putus = The link "{ $tertulis }" leads to a page that does not exist.
    .help = { $saran ->
        [none] Check the file name again.
       *[other] Did you mean `{ $saran }`?
    }
tautan-belum-terbit = The link "{ $tertulis }" leads to a page that is not published yet, so for now its text is shown without a link.
    .help = Publish that page, or remove the link.
tautan-ke-komputer = The link "{ $tertulis }" points to your own computer.
    .help = Write the name of an .md file in the folder content, or a web address beginning with https://
judul-bagian-hilang = There is no section heading "#{ $tertulis }" on that page.
    .help = { $saran ->
        [none] { $pilihan ->
            [none] That page has no section headings. Delete the # and the text after it.
           *[other] There are: { $pilihan }.
        }
       *[other] Did you mean `#{ $saran }`?
    }
skema-berbahaya = The link "{ $tertulis }" may not be used, because it could run commands on the reader's phone.
    .help = Use a link with https:, mailto: or tel:, or a file name.
terlalu-banyak-tautan = There are too many links on this page.
    .help = Split it into several pages.
html-mentah = HTML code may not be used here.
    .help = Write it in Markdown: **bold**, *italic*, [link](address), or delete it.
bersarang-terlalu-dalam = Quotations or lists are nested too deeply here.
    .help = Use fewer levels; the deepest is about ten.
komentar-tak-ditutup = This comment is not closed, so it is not clear where the text goes on.
    .help = Write `-->` at the end of the comment. Example: `<!-- check the figures again -->`
judul-bagian-kosong = This heading holds no text, so it is left out.
    .help = Write it behind the hash signs, for instance `## Cara kerja`, or delete this line.
tanda-tak-terbaca = This line has a sign of a special font (Wingdings, for instance) that cannot be shown.
    .help = Delete the sign, or type a word or an emoji in its place.
baris-menjorok = This line is indented by four spaces or a tab, so it is shown as code.
    .help = Delete the spaces or the tab at the start of the line. If it is an example of code, put a line ``` before and after it.
tulisan-di-garis-kode = Text behind ``` or ~~~ is not shown.
    .help = Move it to the next line, or delete the ``` if this is no example of code.
sel-tanpa-kolom = "{ $tertulis }" has no column in this table, so it is not shown.
    .help = Add a column to the first line of the table and to the line `| --- |` below it, or delete this.
catatan-kaki-hilang = There is no footnote "{ $tertulis }".
    .help = Write the note on a line of its own: `[^{ $tertulis }]: the note`
catatan-kaki-ganda = The footnote "{ $tertulis }" is written twice.
    .help = Give one of them another name, such as `[^{ $tertulis }-2]`, also in the text that refers to it.
catatan-kaki-tanpa-rujukan = No text refers to the footnote "{ $tertulis }".
    .help = Write `[^{ $tertulis }]` behind the word that it explains, or delete this note.

## Personal data

data-pribadi-nik = There seems to be a NIK here ({ $tertulis }). Personal data must not appear on the site.
    .help = { $tempat ->
        [inovasi] Move it into `internal:` or delete it.
        [nama] Rename the file.
        [buku] This address was published once, with that name. Run: `etalase withdraw FILE-NAME --nameless`
       *[lain] Delete it.
    }
        If it is no NIK: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-kk = There seems to be a family card number here ({ $tertulis }). Personal data must not appear on the site.
    .help = { $tempat ->
        [inovasi] Move it into `internal:` or delete it.
        [nama] Rename the file.
        [buku] This address was published once, with that name. Run: `etalase withdraw FILE-NAME --nameless`
       *[lain] Delete it.
    }
        If it is no family card number: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-nip = There seems to be a NIP here ({ $tertulis }). Personal data must not appear on the site.
    .help = { $tempat ->
        [inovasi] Move it into `internal:` or delete it.
        [nama] Rename the file.
        [buku] This address was published once, with that name. Run: `etalase withdraw FILE-NAME --nameless`
       *[lain] Delete it.
    }
        If it is no NIP: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-npwp = There seems to be a person's NPWP here ({ $tertulis }). Personal data must not appear on the site.
    .help = { $tempat ->
        [inovasi] Move it into `internal:` or delete it.
        [nama] Rename the file.
        [buku] This address was published once, with that name. Run: `etalase withdraw FILE-NAME --nameless`
       *[lain] Delete it.
    }
        If it is no NPWP of a person: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-rekening = There seems to be a person's bank account here ({ $tertulis }).
    .help = Delete it, or write an office's account: the city treasury, a treasurer, a BLUD.
        If it may be shown: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-hp = There is a mobile number here ({ $tertulis }) that is not offered as an office's number.
    .help = Write an office number in `kontak` or `layanan.kanal`; after that it may stand anywhere. Delete a private number.
        If it may be shown: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-email = There is an e-mail address here ({ $tertulis }) that is not offered as an office's address.
    .help = Write an office address in `kontak` or `layanan.kanal`; after that it may stand anywhere. Delete a private address.
        If it may be shown: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-lahir = There seems to be a person's date of birth here ({ $tertulis }).
    .help = Write only the year or the age, or delete it.
        If it may be shown: `etalase check --allow "{ $di }" --reason "..."`
data-pribadi-di-halaman = { $halaman } would show { $jenis ->
        [nik] a NIK
        [kk] a family card number
        [nip] a NIP
       *[npwp] a person's NPWP
    } ({ $tertulis }){ $lain ->
        [0] { "" }
        [one] { "" }, and so would { $lain } other page
       *[other] { "" }, and so would { $lain } other pages
    }.
    .help = Its digits come together from several parts of the text. Change the text.
        If it may be shown: `etalase check --allow "{ $halaman }" --reason "..."`
pengecualian-tak-dipakai = This exception is not used: the field `{ $isian }` of { $berkas } no longer holds what it is about.
    .help = Delete this exception.

## Themes

tema-tak-ada = The theme "{ $tema }" does not exist.
    .help = Choices: { $pilihan }.
tema-berputar = The theme "{ $tema }" ends up as its own parent.
    .help = Correct the `extends` line in theme.yaml.
berkas-tema-terlalu-besar = This theme file is too large.
    .help = The most allowed is 2 MB.
berkas-tema-terlalu-dalam = Brackets or elements are nested here more than { $paling } levels deep.
    .help = Look for a bracket or an element that was never closed or was typed again and again.
tema-terlalu-banyak-berkas = This theme has more than { $paling } files.
    .help = Move what is no part of the theme, such as node_modules, out of its folder.
tema-terlalu-bertingkat = Too many themes extend one another: at most { $paling }, siger among them.
    .help = Join some of them, then correct the `extends` line in theme.yaml.
templat-hilang = The template `{ $templat }` is not in this theme or its parents.
    .help = Add the file templates/{ $templat }.
templat-salah = The template cannot be used: { $pesan }
templat-tak-berujung = A page made by this template is larger than { $paling } MB, so it was stopped here.
    .help = Check what is repeated near this place, for example how far the `range` of a `for` goes.
tema-terlalu-lama = After { $detik } seconds, what is made from this file is still not done, so it was stopped.
    .help = Check for too much repetition: a `for` inside a `for` in a template, a `use` inside a `use` in a drawing.
tema-terlalu-boros = What is made from this file takes more than { $paling } MB of memory, so it was stopped.
    .help = Check for a text or drawing that keeps growing, for example a `set` inside a `for` in a template.
templat-induk-hilang = This template extends `{ $induk }`, which does not exist.
    .help = Check the name on the extends line.
templat-berputar = The template `{ $templat }` ends up including itself.
    .help = Break the circle.
nilai-tema-tak-dikenal = Templates do not receive a value `{ $tertulis }`.
    .help = { $saran ->
        [none] Available: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Available: { $pilihan }.
    }
kata-tema-hilang = The word `{ $tertulis }` is not in the theme's language file.
    .help = Add the line: `{ $tertulis } = ...`
kata-tema-rusak = The theme's language file cannot be read from here on.
    .help = Write in the form `key = text`
aset-hilang = The file `{ $tertulis }` is not in the theme's assets folder.
    .help = Check its name.
css-salah = The CSS cannot be read: { $pesan }
kartu-hilang = This drawing for share cards or posters is not in this theme or its parents.
    .help = Add the file, or copy it from the siger theme.
kartu-rusak = The drawing of this card or poster cannot be read: { $pesan }
    .help = Check the signs < > and the quotes near this place, or save it again from an SVG editor.
kartu-ukuran = This drawing must be { $lebar } x { $tinggi }.
    .help = Write width="{ $lebar }" height="{ $tinggi }" in the <svg> element.
kartu-isian-salah = Between the braces stands `{ $tertulis }`, which is not known.
    .help = { $saran ->
        [none] Available: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Available: { $pilihan }.
    }
kartu-slot-tak-dikenal = The slot `{ $tertulis }` is not known.
    .help = { $saran ->
        [none] Available: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Available: { $pilihan }.
    }
kartu-slot-hilang = This drawing lacks a slot `{ $slot }`.
    .help = Add <rect data-isi="{ $slot }" .../>, on cards both for records with a photo and for those without. There are examples at the top of the siger theme's cards/link.svg and posters/poster.svg.
kartu-slot-keluar = The slot `{ $slot }` reaches over the drawing's edge.
    .help = Move it or make it smaller.
kartu-slot-bergeser = The slot `{ $slot }` stands inside an element with a transform, so its place is not certain.
    .help = Take it out of that element, or delete the transform.
kartu-atribut-salah = { $tertulis ->
        [none] The attribute { $atribut } is missing.
       *[other] The value of { $atribut } cannot be read: "{ $tertulis }".
    }
    .help = Example: { $atribut }="{ $contoh }"
kartu-huruf-tak-ada = The font `{ $tertulis }` is not in the theme's fonts folder.
    .help = { $saran ->
        [none] Available: { $pilihan }.
       *[other] Did you mean `{ $saran }`? Available: { $pilihan }.
    }
huruf-tak-ada = The theme's fonts lack { $jumlah } letters of the name "{ $nama }" ({ $huruf }), so share cards and posters are without them.
    .help = Add a font of that script, for example a Noto Sans (.ttf), to the theme's folder fonts. Or write the name in Latin letters too.
kartu-unsur = A drawing of a theme may not use { $unsur }.
    .help = Draw with shapes and lines only, without: { $pilihan }.
kartu-rujukan-luar = This drawing points outside its own file: "{ $tertulis }".
    .help = Copy the shape that it points at into this file, and point at it with a number sign, for example `#shape`.
kartu-terlalu-rumit = This drawing becomes more than { $paling } shapes when all that it points at is drawn.
    .help = Use fewer `use` elements that point at other `use` elements, or repeat less near this place.
kartu-gagal = No share card or poster can be drawn from this file.
    .help = Open the file in a browser; if it does not show, copy it from the siger theme.
kartu-berat = The share card { $berkas } weighs { $ukuran } KB. WhatsApp shows no picture above 300 KB.
    .help = Make the drawing in this file plainer: flat colours, no gradients and no textures; or make the place of its photo smaller.
huruf-rusak = This font file cannot be read.
    .help = Use a complete .ttf or .otf file. A .woff2 file must be converted first.

## Computer

bukan-situs = There is no `content` folder in { $berkas }, so this is not an Etalase site.
    .help = Go to the site folder, use --root DIR, or make a new site: `etalase init DIR`
folder-terlarang = { $berkas } may not be used as the output folder, because its files could be lost.
    .help = Choose another folder, for example: `--out public`
folder-berupa-berkas = { $berkas } is a file, but the site is to be put there as a folder.
    .help = Move or rename that file, or build into another folder, for example: `--out new-site`
folder-pintasan-putus = { $berkas } is a link to a folder that is not there.
    .help = Make the folder that it points to, or build into another one, for example: `--out new-site`
folder-asing = The folder { $berkas } is not empty, and nothing shows that its files were made by Etalase.
    .help = Choose another folder, for example: `--out new-site`. Leave the files in this one.
daftar-terbitan-hilang = The folder { $berkas } was once made by Etalase, but the note of which files it made (`.etalase.json`) is missing, and its copy beside that folder is missing or does not fit. The old site is untouched.
    .help = Build into a new folder, for example: `--out new-site`. Do not empty the old one: it may hold files of another office, and people still read its addresses. Once the new folder is online, keep the old one elsewhere.
daftar-terbitan-rusak = { $berkas } is damaged. It is where Etalase notes which files it made, and the copy beside that folder is missing or damaged too. The old site is untouched.
    .help = Build into a new folder, for example: `--out new-site`. Do not empty the old one: it may hold files of another office, and people still read its addresses. Once the new folder is online, keep the old one elsewhere.
daftar-terbitan-baru = { $berkas } was made by an Etalase that is newer than this program. The old site is untouched.
    .help = Use that newer Etalase, or build into a new folder, for example: `--out new-site`
daftar-terbitan-pulih = { $berkas } was damaged or missing, and has been restored from its copy. There is nothing to do.
daftar-terbitan-dari-salinan = { $berkas } is damaged or missing. The next build restores it from its copy. There is nothing to do.
berkas-asing-menghalangi = The file { $berkas } was not made by Etalase, but it is at the address of a page.
    .help = Move that file out of the output folder, then try again.
sedang-dibangun = The site in { $berkas } is being built by another window.
    .help = Wait until it has finished, then try again.
dihentikan = The build was stopped. The old site is untouched.
perintah-dihentikan = Stopped before it was done.
satu-utas = This computer is full at the moment, so everything is done one by one. The result is the same, it only takes longer.
memori-kurang = This computer gives only { $ada } MB of memory, and Etalase needs at least { $perlu } MB. Close other programs, or raise the limit (`ulimit -v`), then try again.
utas-kurang = This computer is full at the moment, so the preview cannot be opened: no browser would be answered.
    .help = Close other programs, then try again. `etalase build` and `etalase check` still work, they only take longer.
galat-dalam = Etalase stopped because of a mistake in the program itself, not in your files. The old site is untouched. Please send the message above to the makers of Etalase.
folder-gagal = The folder { $berkas } cannot be opened or made. The old site is untouched.
    .help = Check the free disk space and the folder permissions.
tulis-gagal = The file { $berkas } cannot be written. The old site is untouched.
    .help = Check the free disk space and the folder permissions.
tabel-gagal = { $berkas } cannot be written; it stays as it was.
    .help = If it is open in Excel, close it, then try again. If not, check the file's permissions and the space left on the disk.
baca-kembali-gagal = The temporary file in { $berkas } cannot be read back. The old site is untouched.
    .help = Try again. If it happens once more, check the free space and the health of that disk.
tukar-gagal = The new site is ready, but it cannot be put in { $berkas }. The old site is untouched.
    .help = Close the program that has the folder open, then try again.
tukar-terputus = The old site is whole, but now lies in { $berkas }: its exchange with the new one stopped halfway.
    .help = Close the program that has the folder open, then build again. Etalase puts it back first.
tukar-belum-pasti = The new site is live, but it is not certain that the folder { $berkas } has been written to the disk ({ $sebab }).
    .help = If the computer loses power now, the old site may come back. Build once more, and check the health of that disk.
sisa-tertinggal = What is left of the old site cannot be deleted: { $berkas } ({ $sebab }).
    .help = The site is not affected. Close the program that has the folder open; the next build deletes it.
pemilik-berganti = The owner or the group of the folder { $berkas } has changed, because you may not give it to its old owner.
    .help = If others write there too, ask whoever runs the server to give it back: `chown`
salinan-gagal = The copy beside the output folder cannot be brought up to date: { $berkas } ({ $sebab }).
    .help = The site is not affected. Check the permissions of that folder; the next build brings the copy up to date.

## Making files and sites

pulih-selesai = { $buku } has been restored: { $jumlah } addresses, of which { $kembali } were not in it.
    What it held before is kept in { $berkas }{ $rusak ->
        [0] .
       *[other] {", "}also { $rusak } lines that cannot be read.
    }{ $hari ->
        [0] {""}
       *[other] {" "}Since when { $hari } addresses were online is not noted anywhere any more, so the column sejak says today. If there still is an old tautan.csv, copy it to content/tautan (1).csv and run `etalase restore` again.
    }
    Now run: etalase check
pulih-tak-perlu = There is nothing to restore: { $buku } knows { $jumlah } addresses, all that were published.
pulihkan-tak-terbuka = { $berkas } cannot be opened, so nothing was restored yet and nothing was changed.
    .help = Make sure that it is a file (no folder), may be read, and is not open in another program. Then try again.
pulihkan-tanpa-sumber = There is nothing to restore from: { $berkas }, its copy beside the output folder and the note `.etalase.json` inside are all missing or cannot be read. Nothing was changed.
    .help = Copy tautan.csv into the folder content from a backup, from another computer, or from Git: `git checkout HEAD -- content/tautan.csv`. Or copy the live site from the server into the output folder, with its `.etalase.json`. Then run: `etalase restore`. If this site was never published, nothing is lost: `etalase build`
pulihkan-tanpa-pengaturan = { $berkas } cannot be read, so the link ledger cannot be restored yet.
    .help = Mend that file first: `etalase check`
bukti-ditulis = The evidence sheet has been written. It is not part of the site:
      { $berkas }
bagikan-ditulis = The share kit has been written:
      { $berkas }
bagikan-tak-dikenal = There is no innovation whose file is called "{ $tertulis }".{ $saran ->
        [none] {""}
       *[other] {" "}Did you mean "{ $saran }"?
    }
bagikan-tak-tampil = The innovation "{ $tertulis }" is not in the site's lists, so it has no share kit.
bagikan-mati = Share kits are switched off in situs.yaml. Remove `kartu: false` from `tampilkan`.
bagikan-tanpa-tema = The site's theme cannot be used. Run: etalase check
bagikan-tanpa-pengaturan = The file content/situs.yaml cannot be used. Run: etalase check
kalender-ditulis = A plan of { $jumlah } posts from { $tanggal } has been written:
      { $berkas }
rencana-tak-terbuka = The earlier plan { $berkas } cannot be opened, so it is not written again; the file stays as it was.
    If it is open in Excel, close it, then try again.
rencana-bukan-tabel = The earlier plan { $berkas } cannot be read as a table, so it is not written again; the file stays as it was.
    Open it in Excel, save it as "CSV UTF-8", and see that a row names the columns: tanggal, momen, inovasi, berkas.
    Or move the file to another folder; the plan will begin anew.
rencana-tanggal = The date "{ $tertulis }" in line { $baris } of { $berkas } cannot be read, so the plan is not written again; the file stays as it was.
    Write the date like 2027-01-31. If Excel shows #####, make its column wider first. Then save and try again.
hari-senin = Monday
hari-selasa = Tuesday
hari-rabu = Wednesday
hari-kamis = Thursday
hari-jumat = Friday
hari-sabtu = Saturday
hari-minggu = Sunday
baru-dibuat = The file has been made:
      { $berkas }
    Fill in the empty parts, then run: etalase check
baru-nama-panjang = The innovation name has { $panjang ->
        [one] { $panjang } character
       *[other] { $panjang } characters
    }; it must have 3 to 80.
baru-nama-salah = The name "{ $nama }" cannot become a file name. Use letters and digits.
baru-opd-tak-dikenal = The agency "{ $tertulis }" is not registered yet. { $saran ->
        [none] The list is in the folder content/opd.
       *[other] Did you mean: { $saran }?
    }
baru-sudah-ada = The file { $berkas } already exists, so it is not overwritten.
mulai-dibuat = The new site is ready:
      { $berkas }
    Go on in that folder with: etalase build
mulai-folder-berisi = The folder { $folder } is not empty. Choose an empty folder or a new name.

## Report

laporan-contoh = { $jumlah ->
        [one] { $jumlah } innovation on this site is a sample (contoh: true), not a real service.
       *[other] { $jumlah } innovations on this site are samples (contoh: true), not real services.
    }
laporan-draf = { $jumlah ->
        [one] { $jumlah } draft.
       *[other] { $jumlah } drafts.
    }
laporan-menunggu = { $jumlah ->
        [one] { $jumlah } page is waiting for its time:
       *[other] { $jumlah } pages are waiting for their time:
    }
laporan-ditinggal = { $jumlah ->
        [one] { $jumlah } file was left out because of errors:
       *[other] { $jumlah } files were left out because of errors:
    }
laporan-hilang = { $jumlah ->
        [one] { $jumlah } address that was published before is now gone:
       *[other] { $jumlah } addresses that were published before are now gone:
    }
laporan-dan-lagi = ... and { $jumlah } more
laporan-jadi = { $halaman ->
        [one] { $halaman } page
       *[other] { $halaman } pages
    }, { $berkas ->
        [one] { $berkas } file
       *[other] { $berkas } files
    }, { $ukuran } in { $folder }
laporan-perubahan = Since the last build: { $baru } new, { $berubah } changed, { $hilang } gone.
laporan-asing = { $jumlah ->
        [one] { $jumlah } file that was not made by Etalase was left in its place.
       *[other] { $jumlah } files that were not made by Etalase were left in their place.
    }
laporan-masalah = { $galat ->
        [one] { $galat } error
       *[other] { $galat } errors
    }, { $peringatan ->
        [one] { $peringatan } warning
       *[other] { $peringatan } warnings
    }, { $catatan ->
        [one] { $catatan } note
       *[other] { $catatan } notes
    }.
laporan-selesai = The site was finished in { $detik } seconds.
laporan-berhenti = The site was not built; the old site is as it was. ({ $detik } seconds)
laporan-periksa-baik = All files can be used. ({ $detik } seconds)
laporan-periksa-gagal = Some things need to be corrected first. ({ $detik } seconds)
celah-judul = What is still missing, { $tanggal }. This report is for staff and is never published.
celah-opd = Offices that have listed an innovation: { $ada } of { $semua }.
celah-opd-belum = None listed yet ({ $jumlah }):
celah-inovasi = Of { $jumlah } innovations that are still running:
celah-lama = not checked in the last 12 months
celah-gambar = without a picture
celah-isian = without { $kunci }
celah-kolom-berkas = Innovation file
celah-kolom-lengkap = Filled
celah-kolom-bahasa = Plain
celah-kolom-diperiksa = Checked
celah-kolom-belum = Missing
celah-penjelasan = Filled: the share of the wanted fields that hold something.
    Plain: 100, less 5 for every finding about language of `etalase check`.
    The mark ! means not checked in the last 12 months.
    The whole report for Excel: etalase report --csv report.csv
celah-galat = { $jumlah } files are not counted because they are in error. See: etalase check
celah-ditulis = Report on { $jumlah } innovations written to { $berkas }
sedang-membuat = Making pages and pictures
sisa-waktu = left: about
tahap-baca = read (sum of workers)
tahap-urai = parse (sum of workers)
tahap-susun = assemble
tahap-tema = theme (minifying)
tahap-rencana = plan
tahap-indeks = search index
tahap-kartu = share cards (sum of workers)
tahap-buat = make (sum of workers)
tahap-tulis = write (sum of workers)
tahap-tukar = swap
jumlah-gambar = pictures made anew

## Commands

tentang-program = Etalase makes a site of public service innovations from a folder of texts.
bantuan-pemakaian = Usage:
bantuan-tanpa-perintah = Without a command, Etalase opens the desk in the browser, where the site is looked at, changed and built.
bantuan-perintah = Commands:
bantuan-pilihan = Options:
perintah-build = Build the site into the folder public
perintah-check = Check all files without writing anything
perintah-restore = Restore a link ledger that is damaged or empty
perintah-report = Show staff what is still missing
perintah-share = Write an innovation's social media kit, or a plan of posts
perintah-import = Show what a spreadsheet brings, and make drafts of it
pilihan-berkas = Files: .xlsx, .ods, .csv, or a web page; as many as you like
pilihan-tulis = Write new innovations as drafts and change values that differ; without it all is only shown
pilihan-ketat = Write nothing if any row is refused
pilihan-sertakan-tersembunyi = Take hidden rows and sheets too
perintah-withdraw = Delete the name of a withdrawn page from the ledger
perintah-new = Make a new innovation file
perintah-init = Make a new site
pilihan-izinkan = Let the number at this FILE:LINE be shown, although it looks like personal data (also: --allow)
pilihan-alasan = Why it may be shown (also: --reason)
pilihan-csv = Write the report to a CSV file, for Excel
pilihan-slug = File name of the innovation, without .md
pilihan-alamat = File name of the innovation, without .md, or the address of its page
pilihan-tanpa-nama = The address still answers, without a name
pilihan-bukti = Write this innovation's evidence sheet (PDF) for the yearly judging
pilihan-calendar = Write a plan of a year's posts (CSV and calendar)
pilihan-start = First day of the plan [default: today]
pilihan-out-share = Output folder [default: INNOVATION-bagikan; for a plan: this folder]
pilihan-root = Site folder [default: this folder]
pilihan-out = Output folder [default: public in the site folder]
pilihan-base-url = Site address, instead of url_dasar
pilihan-drafts = Include drafts
pilihan-strict = Treat warnings as errors
pilihan-keep-going = Leave out files with errors, build the rest
pilihan-periksa-ulang = Read all published files again, and make anew what is damaged
pilihan-offline = Make a copy that can be opened from a USB stick
pilihan-lang = Language of the messages
pilihan-format = Form of the report
pilihan-timings = Show the time of each stage
pilihan-now = Act as if it were this time
pilihan-help = Show help
pilihan-version = Show the version
pilihan-kind = What to make: inovasi
pilihan-name = Name of the innovation
pilihan-opd = Agency that owns it: the name of a file in content/opd
pilihan-folder = New folder
pemakaian-lihat = See: etalase --help
pemakaian-perintah = The command "{ $tertulis }" is not known.{ $saran ->
        [none] { "" }
       *[other] { " " }Did you mean { $saran }?
    }
pemakaian-pilihan = The option "{ $tertulis }" is not known.{ $saran ->
        [none] { "" }
       *[other] { " " }Did you mean { $saran }?
    }
pemakaian-kurang = This command is not complete yet. Add: { $tertulis }
pemakaian-nilai = This value cannot be used: { $tertulis }.{ $saran ->
        [none] { "" }
       *[other] { " " }Choices: { $saran }.
    }
pemakaian-salah = The command cannot be read: { $tertulis }
pemakaian-url-dasar = "{ $tertulis }" cannot be a site address. Write it like https://inovasi.namakota.go.id
pemakaian-waktu = "{ $tertulis }" cannot be read as a time. Write it like "2026-01-31 08:00"
pemakaian-tanggal = "{ $tertulis }" cannot be read as a date. Write it like 2026-01-31
cabut-selesai = The name of that page is gone from the ledger ({ $jumlah } { $jumlah ->
        [1] address
       *[other] addresses
    }). Run `etalase build`, then upload the site again:
    the address will answer with a page without a name. See also whether the name still stands in other files.
cabut-masih-ada = The address { $tertulis } still has a file: { $saran }. Move that file out of the folder content first, then try again.
cabut-tak-dikenal = The address { $tertulis } is not in the ledger. { $saran ->
        [none] Write its file name without .md, or its address as in the browser.
       *[other] Did you mean: { $saran }
    }
cabut-alamat-lama = The address { $tertulis } still stands as `alamat_lama` in { $berkas }, so its readers are led to that page.
    Take the address out of `alamat_lama` first, then try again.
cabut-sudah = The address { $tertulis } has been withdrawn without a name already.
cabut-buku-rusak = The ledger { $saran } cannot be read as a whole, so it was not changed. Run: etalase check
pemakaian-cabut = Write `--nameless` to delete the name of a page that is gone, for example: etalase withdraw antar-akta --nameless. To take back a page as usual, write `publikasi: arsip` in its file.
pemakaian-bagikan = Name the file of one innovation, for example: etalase share antar-akta. For a plan of posts: etalase share --calendar
pemakaian-baru-jenis = "{ $tertulis }" cannot be made yet. Write: etalase new inovasi "NAME" --opd ID
pemakaian-alasan = { $panjang ->
        [0] There is no reason yet.
       *[other] The reason is too short: it has { $panjang } letters, the fewest are { $paling_sedikit }.
    } Say after --reason why this may be shown, for example: --reason "A parcel number, no NIK"
pemakaian-alasan-panjang = The reason is too long: it has { $panjang } letters, the most are { $paling_banyak }. Write one sentence after --reason.
izin-tidak-ada = There is nothing to allow at { $tempat }.{ $baris ->
        [none] { " " }Copy the place from the report of `etalase check`.
       *[other] { " " }In that file the nearest stand in line: { $baris }. Write one of them behind the colon.
    }
izin-beberapa = There are { $jumlah } things at { $tempat }, so name them one by one. Try again with one of these places:
    { $daftar }
izin-daftar-rusak = The list { $berkas } cannot be read as a whole, so it was not changed.
    .help = Run `etalase check` and mend what it names in that file. If the file is no UTF-8 text, save it again as UTF-8. Then try again.
izin-daftar-tak-terbuka = The list { $berkas } cannot be opened, so nothing was changed.
    .help = Make sure that it is a file (no folder), may be read, and is not open in another program. Then try again.
izin-daftar-bentuk = The list { $berkas } is not written line by line, so nothing can be added and it was not changed.
    .help = Write each exception below the other, each beginning with `- berkas:` at the left margin. Then try again.
izin-ditulis = May be shown from now on: { $tertulis } in { $berkas }, field `{ $isian }`.
izin-daftar = Noted in { $berkas }.

## The map of tiles

peta-bukan-baris = This map does not consist of rows of districts yet.
    .help = Write `baris:` and below it every row of the map, from north to south: `- [rajabasa, ., tanjung-senang]`. A point is an empty tile.
peta-terlalu-lebar = This row of the map has { $jumlah } tiles; at most { $paling } fit.
    .help = Take some out, such as points (empty tiles) at the end of the row.
peta-terlalu-tinggi = This map is too tall: at most { $paling } rows fit.
    .help = Remove empty rows, or put neighbouring districts into one row.
peta-kecamatan-ganda = The district "{ $tertulis }" is on the map already.
    .help = Keep one. Put a point, which is an empty tile, in place of the other.
    .label = the first one
peta-kecamatan-hilang = Some districts have no tile yet: { $nama }.
    .help = Add them to `baris`. Until then they are shown below the map.
## Other languages
bahasa-lain-salah = “{ $tertulis }” cannot be used in `bahasa_lain`.
    .help = A site in Indonesian can be published in English too. Write: `bahasa_lain: [en]`.
terjemahan-tanpa-asli = This translation has no original.
    .help = A translation has the same file name as its original, ending in `.en.md`. The original would be `{ $asli }`.
terjemahan-tak-dipakai = This translation is not shown, because the site is not published in `{ $kode }`.
    .help = Add to `content/situs.yaml`: `bahasa_lain: [{ $kode }]`.
terjemahan-berbeda = The field `{ $kunci }` has { $jumlah } entries in the translation and { $asli } in the original.
    .help = Make them equal. The original may have been changed and its translation not.

## Link ledger
buku-alamat-rusak = This line of the link ledger cannot be read.
    .help = Etalase makes this file; it keeps old links alive. Put the line back as it was, or run: `etalase restore`
buku-alamat-bukan-teks = The link ledger is damaged: from line { $baris } on, it is no text that can be read.
    .help = Run: `etalase restore`. The addresses are collected again from the lines that are whole, from its copy, and from the live site.
buku-alamat-tabrakan = There are signs like `<<<<<<<`, `=======` or `>>>>>>>` in the link ledger: the changes of two people have not been merged yet.
    .help = Run: `etalase restore`. All addresses of both sides are kept.
    .label = here too
buku-alamat-ganda = The address { $alamat } stands twice in the link ledger.
    .help = Run: `etalase restore`. The two lines become one, with the earlier day.
    .label = the first line
buku-alamat-kode-ganda = The short address { $kode } stands in two lines of the link ledger: { $alamat } and { $lain }.
    .help = A printed QR code can only open one page. Run: `etalase restore`. Every code returns to its page.
    .label = the first line
buku-alamat-kode-tertukar = The short address { $kode } has always opened { $seharusnya }, but in the link ledger it now stands in the line of { $tertulis }{ $sisa ->
        [0] .
       *[other] . There are { $sisa } more like it.
    }
    .help = Printed QR codes would open the wrong page. Run: `etalase restore`. Every code returns to its page.
    .label = here too
buku-alamat-hari = { $tertulis ->
        [none] The line of the address { $alamat } does not say since which day.
       *[other] "{ $tertulis }" in the column `sejak` is not a clear day.
    }
    .help = Write year, month, day, for example `2026-01-05`, or run: `etalase restore`
buku-alamat-disimpan-ulang = The link ledger was saved again by another program, for example Excel. What it holds may have changed without a sign.
    .help = Run: `etalase restore`. Next time, close the file without saving.
buku-alamat-kurang = { $keadaan ->
        [hilang] The link ledger is missing, but { $jumlah } addresses were published: { $contoh }
        [kosong] The link ledger is empty, but { $jumlah } addresses were published: { $contoh }
        [lain] This link ledger belongs to another site: { $jumlah } published addresses are not in it: { $contoh }
       *[kurang] Published addresses that are not in the link ledger: { $jumlah }: { $contoh }
    }{ $sisa ->
        [0] .
       *[other] {" "}and { $sisa } more.
    }{ $turunan ->
        [0] {""}
       *[other] {" "}With them went { $turunan } short addresses and further pages of lists.
    }
    .help = Without it, links that people have shared may die. Run: `etalase restore`. If this site is new and was never online, build into a new folder, for example: `--out new-site`
buku-alamat-tertunda = The new link ledger cannot be written to { $berkas } yet{ $sebab ->
        [none] , because what stands there cannot be read.
       *[other] { " " }({ $sebab }).
    }
    .help = No address is lost: the ledger is kept beside the output folder, and the next build writes it there. Check the permissions of the folder `content`.
alamat-pindah = The old address { $lama } will lead readers to { $baru }.
    .help = The file is recognised although its name has changed. Nothing needs to be done.
alamat-hilang = The page { $alamat } ({ $nama }) was published before and is gone now.
    .help = Readers are told so and shown what is similar. If the page has really moved, write in the file that took its place: `alamat_lama: [{ $alamat }]`. If the name itself harms somebody (the name of a person, say), run: `etalase withdraw { $cabut } --nameless`.
alamat-dicabut = The address of this file was withdrawn without a name, so it must not be used again.
    .help = Save this file under another name. If the withdrawal was a mistake, delete its line (`tanpa-nama/…`) from content/tautan.csv.
alamat-lama-dicabut = This old address was withdrawn without a name, so it must not be written again.
    .help = Delete it from `alamat_lama`. Readers who open it are told that its page is gone.

## Preview
perintah-serve = Open a preview in the browser; pages follow every save
pilihan-port = Port number [default: 1945, or the next free one]
pilihan-host = Address to listen on [default: this computer only]
pilihan-open = Open the browser
pilihan-tanpa-buka = Do not open the browser; the address is written here
pilihan-tunggu = Seconds without an open page after which the desk is closed
pratinjau-buka = The preview is ready in { $detik } seconds: { $alamat }
    Desk: { $meja }
    Save a file, and the open page follows. Stop: press Ctrl+C.
pratinjau-ditutup = The preview is closed. Goodbye.
meja-ditutup = The desk is closed. See you.
meja-situs = Site: { $situs }
meja-sudah-terbuka = This site is open already: { $situs }
meja-di-peramban = The desk is open in the browser: { $alamat }
meja-alamat = Open this address in the browser: { $alamat }
meja-jendela = Leave this window open while you work. When you are done, press "Done" on the desk, or Ctrl+C here.
acak-tak-ada = The system gives no random numbers, so the desk cannot be opened safely.
    .help = Try again in a moment. If it stays like this, restart the computer.
pratinjau-port-lain = Port { $port } is used by another program, so another port was taken.
pratinjau-terbuka = Beware: other computers on the network can open this preview, drafts included.
pratinjau-berubah = { $waktu } ms
pratinjau-tutup = Close
pratinjau-meja = Desk
pratinjau-lihat = Show the line
pratinjau-lama = Until this is mended, you see what was there when it was last right.
pratinjau-terputus = The preview has stopped. This page no longer follows. Start it again: etalase serve
pratinjau-belum-bisa = This page cannot be shown yet
pratinjau-bukan-tamu = This preview is only for browsers on this computer. Open it by its localhost address.
port-terpakai = The address { $berkas } is used by another program.
    .help = Close that program, choose another number (for example `--port 2045`), or leave out `--port` and a free one is found.
port-gagal = The address { $berkas } cannot be used.
    .help = Choose another number (for example `--port 2045`) or leave out `--host`.
pemakaian-port = "{ $tertulis }" is no port number. Write a number from 0 to 65535, for example 2045.

## Desk
meja-judul = Desk
meja-keterangan = How to use this desk
meja-ke-situs = See the site
meja-saring = Filter
meja-keadaan = State
meja-semua = All
meja-opd = Agency
meja-hanya-masalah = Only those with problems
meja-terapkan = Apply
meja-inovasi = Innovations
meja-jumlah = { $jumlah ->
        [one] { $jumlah } innovation
       *[other] { $jumlah } innovations
    }
meja-tidak-ada = No innovation matches this filter. Try another word, or show all.
meja-halaman = Pages of the list
meja-hal = Page { $hal } of { $semua }
meja-sebelumnya = Previous
meja-berikutnya = Next
meja-diperiksa = Checked
meja-belum-diperiksa = Never checked
meja-lama = more than 12 months ago
meja-lengkap = Complete
meja-belum-ada = Not there yet
meja-berkas-lain = Problems in other files
meja-perubahan = Since the last build
meja-perubahan-keterangan = Compared with the folder public.
meja-belum-terbit = This site was never built into the folder public.
meja-baru = New
meja-berubah = Changed
meja-hilang = Gone
meja-perubahan-jumlah = { $inovasi ->
        [one] { $inovasi } innovation
       *[other] { $inovasi } innovations
    }, { $lain ->
        [one] { $lain } other page
       *[other] { $lain } other pages
    }
meja-halaman-lain = Other pages
meja-hitung = See what has changed too
meja-hitung-keterangan = (makes the whole site once; big sites take some seconds)
meja-impor = Import and export
meja-impor-keterangan = Bring in a list of innovations from Excel or LibreOffice. Nothing is written before you have seen the difference.
meja-impor-berkas = Spreadsheet
meja-impor-berkas-bantuan = .xlsx, .xls, .ods or .csv; 20 MB at most.
meja-impor-kirim = See the difference
meja-impor-lain = Choose another file
meja-impor-tanpa-berkas = Choose the file first, then press the button again.
meja-impor-hilang = That file is not kept any more. Choose it once more.
meja-impor-jadi = Done: { $jumlah } drafts written, { $berubah } files changed.
meja-impor-batal = Take back the last import
meja-impor-batal-keterangan = New drafts are removed, and files that were changed are restored. What you have changed since stays.
meja-impor-lakukan-batal = Take back the last import
meja-ekspor = Workbooks for offices
meja-ekspor-keterangan = Send them to offices to be filled in, then import them here.
meja-ekspor-semua = All innovations (.xlsx)
meja-ekspor-kosong = Empty form (.xlsx)
meja-ekspor-opd = By agency
meja-impor-tanya = What has to be chosen
meja-impor-tanya-keterangan = What is not chosen stays empty; the rest can be written all the same.
meja-impor-tanya-hari = Column { $kolom }: day or month first? { $contoh }
meja-impor-hari = Day first (day/month/year)
meja-impor-bulan = Month first (month/day/year)
meja-impor-tanya-opd = Which agency is “{ $tertulis }”?
meja-impor-opd-baru = Make a new agency of this name
meja-impor-tanya-baris = Which innovation is “{ $nama }” ({ $tempat })?
meja-impor-beda = What will change
meja-impor-perangkat = Agencies
meja-impor-kolom = What is in the file
meja-impor-kolom-keterangan = This is what each column means. If one is wrong, choose what it means. Your choice is remembered for lists with the same headings.
meja-impor-contoh = For example:
meja-impor-dilewati = Rows that are no innovations
meja-impor-pribadi = Personal data, not taken
meja-impor-sertakan = Include hidden rows and sheets
meja-impor-ambil = (take this row)
meja-impor-tampilkan = Show the difference again
meja-impor-tulis = Write what is ticked
meja-impor-tak-ada = Nothing is new or changed.
meja-impor-lama = Nothing was written: choices or files of the site have changed since this difference was shown. Look again, then press the button.
meja-impor-tidak = not taken
meja-impor-lembar-sembunyi = Sheet "{ $lembar }": hidden, not taken. Tick below to include it.
meja-impor-baris-sembunyi = row { $baris }: hidden, not taken
meja-impor-beberapa = may mean several: { $berkas }. Choose above.
meja-impor-biarkan = leave it empty for now
meja-impor-lainnya = Other agencies
meja-impor-tanpa-nama = No column holds the names of innovations yet, so no row can be read. Choose below what the columns mean, then press “Show the difference again”.
meja-impor-baris-kepala = The headings stand in row
meja-impor-berkas-rusak = { $berkas } cannot be changed yet; mend that file from the desk first
meja-panduan = Handbook
meja-panduan-keterangan = How to work with Etalase, step by step, in Indonesian. It needs no internet.
meja-panduan-lanjut = Next:
meja-kembali = Back to the desk
meja-perintah = For those who use a terminal
meja-perintah-bangun = Build the site into the folder public
meja-perintah-periksa = Check all files
meja-perintah-laporan = List what is missing, for Excel
meja-perintah-baru = New innovation
meja-salin = Copy
meja-disalin = Copied
meja-galat = Error
meja-draf = Draft
meja-siap = Ready to be checked
meja-menunggu = Waiting for its day
meja-terbit = Published
meja-arsip = Archive
meja-keterangan-2-tulis = Choose "Edit" to fill in or mend, "See" to look at the page as citizens do, and "Copy" to begin a new draft from one that is there.
meja-keterangan-3-tulis = Nothing reaches citizens before you press "Publish", or send the result of "Check & build" to the server.
meja-inovasi-baru = New innovation
meja-gambar = Pictures
meja-bangun = Check & build
meja-bangun-mulai = Check & build
meja-bangun-keterangan = All files are checked, then the whole site is made in the folder public. If anything is wrong, the old site stays as it is.
meja-bangun-sedang = Checking and building
meja-bangun-membaca = Reading and checking all files.
meja-bangun-membuat = { $dibuat } of { $semua } files of the site are made.
meja-bangun-jadi = The site is built
meja-bangun-jadi-keterangan = What is in the folder public can be sent to the server.
meja-bangun-henti = The site is not built yet
meja-bangun-henti-keterangan = Something has to be mended first. The old site is as it was.
meja-bangun-gagal = The build failed
meja-kirim = Publish
meja-kirim-keterangan = The site is checked and built, then what is new or changed is sent to the place that you choose. If anything is wrong, the published site stays as it is.
meja-kirim-sedang = Publishing to
meja-kirim-jadi = Published to
meja-kirim-gagal = Not published yet to
meja-kirim-tanpa-tujuan = There is no place to publish to. Write it under `penerbitan:` in content/situs.yaml.
meja-kirim-uji = for trial
meja-kirim-yakin = This site will be sent to
meja-kirim-sandi = Password (it is not kept)
meja-kirim-mulai = Yes, publish to
meja-bangun-laporan = The whole report
meja-selesai = Done
meja-selesai-jadi = The desk is closed
meja-selesai-keterangan = All that was saved is in its files. You may close this tab. To work again, double-click the program.
meja-selesai-tunggu = The site is being built. Wait until it is done, then press "Done" again.
meja-jadikan = Make those that are ticked
meja-jadikan-pilih = choose …
meja-jadikan-lakukan = Change state
meja-jadikan-bantuan = Tick some innovations below, then choose their state.
meja-terpilih = innovations ticked
meja-pilih = Tick
meja-ubah = Edit
meja-salin-baris = Copy
meja-nama-salinan = { $nama } (copy)
meja-keadaan-belum = Nothing was changed: choose first what they are to become.
meja-keadaan-kosong = Nothing was changed: tick one innovation or more first.
meja-keadaan-jadi = { $jumlah ->
    [one] One innovation was
   *[other] { $jumlah } innovations were
    } changed to: { $keadaan }.
meja-tak-terbaca = This file cannot be read with certainty yet, so it is not changed. Open its form and mend it first.
meja-berkas-hilang = This file is gone. Load the desk again.
meja-hasil = Result
meja-hasil-terhalang = Not possible yet, and as they were
meja-awal = Welcome to Etalase
meja-awal-keterangan = Etalase makes a site that shows your office's innovations to citizens. Choose a site to open, or make a new one.
meja-awal-situs = Sites that were found
meja-awal-buka = Open
meja-awal-baru = Make a new site
meja-awal-baru-keterangan = Etalase makes a new folder in this place, with one example in it.
meja-awal-buat = Make it here
meja-awal-membuka = The site is being opened. One moment.
meja-awal-alamat = There is no site in this folder. Choose in the browser which site to open.
meja-keterangan-1 = Here you see all innovations: which are published, which are drafts, and what is still missing.
meja-keterangan-2 = Click the name of an innovation to see its page as citizens see it.
meja-keterangan-3 = This desk is shown on your computer only and is never published.
meja-cari = Search by name
meja-cari-contoh = for example: akta
meja-hanya-lama = Only those not checked for long
meja-hapus-saringan = Show all
meja-kosong = There is no innovation yet. Begin with the service that citizens ask for most: its name and one sentence are enough for a first draft.
meja-lihat = See
meja-bagikan = Share
meja-berkas = File
meja-tugas = Work of the day
meja-tugas-tenang = Nothing is urgent. All files are right, and every service that is shown was checked within 12 months.
meja-tugas-galat = to be mended
meja-tugas-siap = ready to be checked
meja-tugas-draf = still drafts
meja-tugas-lama = not checked for long
meja-tugas-menunggu = Will appear by themselves
meja-tugas-opd = { $jumlah ->
    [one] One agency has no innovation yet
   *[other] { $jumlah } agencies have no innovation yet
    }
meja-tugas-opd-keterangan = Ask them: there is surely a new way of working that nobody has told of.
meja-tanggal = { $hari ->
    [0] { "" }
   *[other] { $hari }
    } { $bulan ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
    [12] December
   *[other] { "" }
} { $tahun }

## Workbooks

buku-lembar-inovasi = Innovations
buku-lembar-opd = Agencies
buku-lembar-cara = How to fill in
buku-lembar-pilihan = Choices
buku-lembar-internal = Internal notes
buku-lembar = Sheet
buku-kolom = Column
buku-isinya = What it holds
buku-isian = Field
buku-nilai = Value
buku-catatan-opd = Pick the agency's name from the list. One that is not there yet may be typed; it will be asked about.
buku-catatan-kode = Tells this innovation from all others; do not change it. A new innovation: leave it empty, it gets its own.
buku-catatan-kode-baris = The innovation that this row belongs to. In a new row pick it from the list. An innovation without a code yet: leave this empty and pick its name to the right.
buku-catatan-nama-baris = Only to be read where Kode Etalase is filled in.
buku-catatan-urutan = Its place on the innovation's page. New row: leave it empty.
buku-wajib = Must be filled in.
buku-contoh = Example: { $contoh }
buku-paling = At most { $paling } letters.
buku-angka = Write a number from { $dari } to { $sampai }.
buku-pilih = Pick one from the list.
buku-baris = One item a line; a new line with Alt+Enter.
buku-koma = Several are fine, with commas between them.
buku-cara-judul = How to fill in
buku-cara-baris = Sheet Innovations: one innovation a row. Headings with * must be filled in. Point at a heading to see what it means. Yellow cells are still empty and should be filled in.
buku-cara-kode = Do not change Kode Etalase. A new innovation goes into an empty row below, without a code.
buku-cara-kosong = An empty cell changes nothing. To take away what is there, write (empty).
buku-cara-lembar = Results, places, ways to reach it, documents, awards and where it was taken up have sheets of their own. New row: pick the innovation's Kode Etalase, or its name if it has no code yet.
buku-cara-buang = To drop a row of those sheets, write (empty) in its first column to fill in. A row that is merely deleted changes nothing.
buku-cara-pribadi = Do not write citizens' or civil servants' numbers, private mobile numbers or private e-mail addresses. Numbers and addresses of the office go only into the columns of Contact and the sheet Ways to reach it.
buku-cara-tanggal = Dates may be 2024-05-12, 2024-05, or 2024.
buku-cara-baca = The sheet Agencies is only to be read. Long texts of pages and translations are not in this workbook and do not change.
buku-cara-kirim = Save as .xlsx and send it back. Whoever keeps the site sees first what has changed before anything is written.

## Export

perintah-export = Write an Excel workbook for offices to fill in and send back
pilihan-buku = The .xlsx file to make
pilihan-opd-ekspor = Only innovations of this agency: its file's name in content/opd
pilihan-kosong = An empty form, without the innovations that are there
pilihan-dengan-internal = Take the office's notes (internal) along, only to be read
pilihan-timpa = Replace a workbook that is there already
perintah-request = Write a workbook for each agency that lacks something, with the sentence to send it with
pilihan-folder-minta = The folder for the workbooks and pesan.txt
pilihan-petakan = Say what a column holds, for example D=manfaat or "KET=isi"; baris=4: where the headings stand
pilihan-jawab = Answer one question of the import, for example F=day or "Dinas Kesihatan=dinas-kesehatan"
pilihan-batal = Take back the last import that wrote something
minta-selesai = { $jumlah ->
        [one] { $jumlah } workbook
       *[other] { $jumlah } workbooks
    } written to { $folder }. Sentences for WhatsApp or e-mail: { $berkas }
minta-tak-perlu = Nobody needs to be asked: every agency has innovations, and nothing is missing.
minta-surat-kosong = { $nama } ({ $berkas })
    Dear { $nama }, there is no innovation of your office on { $situs } yet. Please fill in the file { $berkas }: one innovation a row; its first sheet tells how. Then send it back. Thank you.
minta-surat-kurang = { $nama } ({ $berkas })
    Dear { $nama }, { $jumlah ->
        [one] { $jumlah } innovation of your office on { $situs } is not complete.
       *[other] { $jumlah } innovations of your office on { $situs } are not complete.
    } Still empty: { $isian }{ $sisa ->
        [0] {""}
       *[other] {" "}and { $sisa } more
    }. Please fill in the yellow cells and the sheet Results of the file { $berkas }, and send it back. Thank you.
ekspor-selesai = { $jumlah ->
        [one] { $jumlah } innovation
       *[other] { $jumlah } innovations
    } written to { $berkas }. Once it is filled in: etalase import { $berkas }
ekspor-kosong = An empty form was written to { $berkas }. Once it is filled in: etalase import { $berkas }
ekspor-dilewati = { $berkas } is left out, as it cannot be read yet; mend it first: etalase check
ekspor-pribadi = { $berkas }: { $isian } is left empty, as it looks like personal data
ekspor-panjang = { $berkas }: { $isian } is left empty, as it is too long for a cell
ekspor-sudah-ada = { $berkas } is there already, so nothing was written.
    .help = Choose another name, or add --overwrite to replace it.
ekspor-bukan-buku = { $berkas } is no workbook made by Etalase, so it is not replaced.
    .help = Choose another name.
ekspor-terbuka = { $berkas } is open in Excel or LibreOffice, so nothing was written.
    .help = Close the file and run this again.
ekspor-akhiran = { $berkas }: workbooks are written as .xlsx.
    .help = Give it a name that ends in .xlsx.
ekspor-gagal = The workbook { $berkas } could not be made.
ekspor-opd-tak-dikenal = The agency "{ $tertulis }" is not registered. { $saran ->
        [none] The list is in the folder content/opd.
       *[other] Perhaps: { $saran }
    }

## Publishing

perintah-publish = Build the site, then publish it where situs.yaml says
pilihan-target = The place's name in `penerbitan` [default: the only one]
pilihan-coba = Only show what would be sent and deleted
pilihan-ya = Answer yes to every question but the one about addresses that go
pilihan-daftar = List the releases that were published from this computer
pilihan-jadwal = For what runs by itself: asks nothing, and does not call the server if nothing is new
pilihan-kembali = Bring an earlier release back, without building the site [default: the one before the last]
pilihan-sejak = For zip: only what changed since this release, which is on the server already
pilihan-hapus-hingga = Do not ask if at most N addresses are deleted
pilihan-out-publish = For zip: the folder of the result [default: terbitan/NAME in the site's folder]
pemakaian-jumlah = "{ $tertulis }" is no count. Write a number, such as 300
terbit-dihentikan = Stopped before the end. To go on, run the same command again.

terbit-nama-salah = "{ $tertulis }" cannot be the name of a place to publish to.
    .help = Use small letters, digits and hyphens, at most 40{ $saran ->
        [none] {""}
       *[other] , such as `{ $saran }:`
    }
terbit-sandi-di-berkas = `{ $kunci }` stands in `penerbitan`, `{ $nama }`. A password must not be in a file, because this file is copied and sent around.
    .help = Delete the line, then change that password on the server. It will be asked for while publishing; for what runs by itself, keep it in the variable ETALASE_SANDI_{ $variabel }

terbit-tempat-salah = "{ $tertulis }" in `{ $kunci }` cannot be used.
    .help = { $kunci ->
        [server] Write the server's name alone, such as `server: ftp.namakota.go.id`
        [bucket] Write the bucket's name alone, such as `bucket: situs-inovasi`
        [titik_akhir] Write the service's address, such as `titik_akhir: https://s3.layanan.id`
       *[other] Write the folder with plain slashes and without .. in it, such as `folder: public_html`
    }
terbit-tanpa-pengaturan = { $berkas } cannot be read, so it is not clear where the site is published.
    .help = Run it in the site's folder, or name that: etalase publish --root FOLDER
terbit-tanpa-tujuan = situs.yaml names no place to publish to.
    .help = Add one to content/situs.yaml, such as:{"\u000A"}  penerbitan:{"\u000A"}    resmi:{"\u000A"}      jenis: zip
terbit-tujuan-mana = There are several places to publish to: { $ada }.
    .help = Write one of them, such as: etalase publish NAME
terbit-tujuan-tak-dikenal = There is no place called "{ $tertulis }" in `penerbitan`.
    .help = There are: { $ada }
terbit-tidak = Nothing was published, because there are errors. Mend them first, then run it again.
terbit-belum-dibangun = No built site is in { $folder }.
    .help = Run: etalase build
terbit-percobaan = What is in { $folder } was built with drafts or for a USB stick, so it is not published.
    .help = Run again: etalase publish
terbit-tanpa-folder-data = This computer names no folder for the notes of publishing.
    .help = Name the folder in the variable ETALASE_DATA
terbit-lokal = { $berkas }: this computer cannot read or write it ({ $sebab }).
    .help = See whether the disk is full or the file is open elsewhere, then run it again.
terbit-sedang-di-sini = Another Etalase on this computer is publishing to this place.
    .help = Wait until it is done, then run it again.

terbit-baru = new
terbit-belum-pasti = in doubt
terbit-berubah = changed
terbit-dihapus = deleted
terbit-tak-ada-baru = Nothing is new: release { $rilis } is the same as this site.
terbit-tanya-hapus = { $jumlah } of { $semua } addresses would be gone from the server. Delete them? (y/n)
terbit-tanpa-jawaban = Nobody answers, so that is taken as a no.
terbit-hapus-terlalu-banyak = { $jumlah } of { $semua } addresses would be gone, so nothing was published.
    .help = See whether all content files are there. If they are to go: etalase publish --hapus-hingga { $jumlah }

terbit-coba-zip = Release { $rilis }, { $bagian } ZIP files. This is only a trial: nothing was written.
terbit-zip-ditulis = Release { $rilis }: { $jumlah } ZIP files, { $ukuran }, in { $folder }
    In the hosting firm's file manager open the site's folder, upload and extract bagian-01.zip{ $jumlah ->
        [1] {""}
       *[other] , then the other parts by their numbers
    }.{ $daftar ->
        [none] {""}
       *[other] {" "}Then delete what { $daftar } names
    }
terbit-zip-berkas-besar = { $berkas } has { $ukuran } MB, more than one part.
    .help = Write a larger bagian_mb in `penerbitan`.
terbit-rilis-tak-dikenal = This computer does not know the release "{ $tertulis }".{ $ada ->
        [none] {" "}There is none yet.
       *[other] {" "}The last ones: { $ada }
    }
    .help = Without --sejak the whole site is packed.

terbit-putus = The line to the server broke again and again ({ $sebab }).
    .help = What was sent is not lost, and the site on the server is whole. Run the same command again to go on.
terbit-ditolak = The server refuses: { $sebab }
    .help = See in the hosting panel whether this user may write in the site's folder. Then run it again; what was sent is not sent again.
terbit-penuh = The server can keep no more, perhaps it is full ({ $sebab }). The old site is whole.
    .help = Make room in the hosting panel, then run the same command again to go on.
terbit-sedang = { $nama } is publishing here from the computer { $komputer }, since { $sejak }.
    .help = Wait until that is done. If that computer is off, this command can be run ten minutes after.
terbit-sedang-entah = Another computer is about to begin or end publishing here.
    .help = Run it again in ten minutes.
terbit-kunci-hilang = Another computer has taken over publishing here, because this one was silent for long. This one stops.
    .help = Wait until the other one is done, then run it again.
terbit-berubah-sementara-itu = While you were answering, somebody published to the same place.
    .help = Run the same command again.
terbit-berkas-berubah = { $berkas } changed while it was sent, so sending was stopped.
    .help = Run it again, and build no site before it is done.
terbit-server-lebih-baru = What is on the server was published by a newer Etalase.
    .help = Update Etalase on this computer, then run it again.
terbit-server-rusak = Etalase's own note on the server, { $berkas }, cannot be read.
    .help = Delete that file on the server, then run it again; the whole site will be sent.
terbit-salinan-lama = On the server there are { $jumlah } pages that this copy of the site does not know: { $daftar }. Your copy is older than what is published.
    .help = Get the newest content from your colleagues, with content/tautan.csv, then run it again.
terbit-terhalang = On the server, another folder or file stands at { $daftar }.
    .help = Move or rename it on the server, then run it again.
terbit-tanya-bentrok = { $jumlah } files that are not this site's would be replaced: { $daftar }. Copies are kept in .etalase/asing on the server. Replace them? (y/n)
terbit-bentrok = { $jumlah } other files stand where files of this site must stand: { $daftar }. Nothing was published.
    .help = If they may be replaced, run: etalase publish --ya. Copies are kept in .etalase/asing on the server.
terbit-bukan-server = "{ $nama }" is no server.
terbit-buku-rusak = The ledger of addresses, content/tautan.csv, cannot be read as a whole.
    .help = Run: etalase check
terbit-tanpa-sandi = There is no password for { $server }.
    .help = Keep it in the variable { $variabel }, or run this at a terminal, where it is asked for.
terbit-tanya-sandi = Password of { $pengguna } on { $server }:
terbit-sandi-salah = { $server } refuses the user name or the password ({ $sebab }).
    .help = See both in the hosting panel. Etalase tries only once, so that the account is not locked.
terbit-tak-terjangkau = { $server } cannot be reached ({ $sebab }).
    .help = See whether there is internet, then look at `server:` and `port:` in situs.yaml.
terbit-folder-tidak-ada = There is no folder { $folder } on the server ({ $sebab }).
    .help = Write in `folder:` the folder's name as seen after logging in, such as public_html
terbit-kunci-baru = This computer has never seen the server { $server }. The fingerprint of its key: { $sidik }
    .help = Compare it with what your hosting firm says. If it is the same, run it again with --ya, or write in `penerbitan`: sertifikat: { $sidik }
terbit-tanya-kunci = Is it what your hosting firm says? (y/n)
terbit-kunci-lain = The key of the server { $server } has changed: it was { $dulu } and is { $sidik } now. Nothing was sent, the password neither.
    .help = Ask your hosting firm whether the server was changed. If so, write in `penerbitan`: sertifikat: { $sidik }
terbit-ssh-lama = { $server } knows only ways of SSH that are no longer safe or unknown to this program ({ $sebab }).
    .help = Ask your hosting firm for a server key of the kind ed25519 or ecdsa, or publish by ftps or zip.
terbit-tanpa-sftp = { $server } takes SSH, but not SFTP ({ $sebab }).
    .help = Ask your hosting firm, or publish by ftps or zip.
terbit-kunci-di-situs = The key file { $berkas } lies inside the site's folder and may be copied anywhere with it.
    .help = Move it out of the site's folder, to ~/.ssh for example, and write its place in `berkas_kunci`.
terbit-kunci-salah = The key file { $berkas } cannot be used ({ $sebab }).
    .help = Use an ed25519 or ecdsa key. If it has a password, set the variable ETALASE_SANDI_NAME.
terbit-tanpa-kunci = There is no key id for { $server }.
    .help = Write it under `pengguna:`, or keep it in the variable { $variabel }.
terbit-kunci-s3-salah = { $server } refuses the key id or the secret key ({ $sebab }).
    .help = See both in the provider's panel, then `wilayah:` in situs.yaml.
terbit-wadah-tidak-ada = There is no bucket of that name on { $server } ({ $sebab }).
    .help = Make the bucket in the provider's panel, or mend `bucket:` in situs.yaml.
terbit-s3-tanpa-syarat = { $server } does not know conditional requests ({ $sebab }), which keep two people from publishing at once.
    .help = Use a service that knows If-None-Match and If-Match, or publish by sftp, ftps or zip.
terbit-jam-lambat = { $server } refuses because the clock of this computer is { $menit } minutes slow.
    .help = Set the clock of this computer (let it be set by itself), then repeat this command.
terbit-jam-cepat = { $server } refuses because the clock of this computer is { $menit } minutes fast.
    .help = Set the clock of this computer (let it be set by itself), then repeat this command.
terbit-menjawab = Looked at: the site at { $alamat } answers as it should.
terbit-tak-ditanya = { $alamat } could not be looked at yet ({ $sebab }). Open it in a browser yourself.
terbit-jawab-halaman = { $alamat } answers { $jawaban }, though its page was just published. See whether this folder or bucket is what is shown at that address, and whether a cache (CDN) has to be emptied.
terbit-jawab-lama = { $alamat }, an old address, answers { $jawaban } and not 301. Its page leads readers on all the same; for search engines to follow, ask the provider to allow .htaccess (AllowOverride All) or redirects.
terbit-jawab-salah = { $alamat }, an address that is not there, answers { $jawaban } and not 404. Set 404.html as the error page in the provider's panel.
terbit-tanpa-tls = { $server } takes no safe connection ({ $sebab }).
    .help = Use jenis: zip, or ask the hosting firm to turn FTPS on.
terbit-tls = { $server }: the safe connection failed ({ $sebab }). Perhaps the server only knows TLS that is no longer safe.
    .help = Use jenis: zip, or ask the hosting firm for TLS 1.2 or later.
terbit-tanpa-akar = This computer has no list of trusted certificates.
    .help = Install ca-certificates, or write `sertifikat:` in situs.yaml.
terbit-sertifikat-salah = `sertifikat: { $tertulis }` cannot be used.
    .help = Write sha256: and 64 hexadecimal digits, or the name of a .pem file in the site's folder.
terbit-sertifikat-asing = This computer does not know the certificate of { $server }. Nothing was sent, not even the password.
    .help = Ask the hosting firm for its fingerprint. If it is this one, write in situs.yaml: sertifikat: { $sidik }
terbit-sertifikat-nama = The certificate of { $server } carries another name. Nothing was sent, not even the password.
    .help = Use the server's name as the hosting panel has it. If the firm confirms the fingerprint, write in situs.yaml: sertifikat: { $sidik }
terbit-sertifikat-waktu = The certificate of { $server } is out of date, or not valid yet, by this computer's clock.
    .help = See whether this computer's date and time are right. If so, ask the hosting firm to renew the certificate.
terbit-coba = This is only a trial: nothing was written on the server. { $ukuran } would be sent; how long that takes is not known yet.{ $diambil ->
        [none] {""}
       *[other] {" "}First { $diambil } old files ({ $besarnya }) are fetched from the server, so that the present release can be brought back.
    }
terbit-selesai = Published as release { $rilis }: { $dikirim } files sent ({ $ukuran }), { $dihapus } deleted, { $detik } seconds, { $sambungan } connections.{ $asing ->
        [none] {""}
       *[other] {" "}Copies of other files are in { $asing } on the server.
    }
terbit-tanpa-rilis = No release of "{ $nama }" was published from this computer yet.
terbit-rilis-isi = { $jumlah } files, { $ukuran }
terbit-rilis-terpasang = the last one
terbit-rilis-bisa = can be brought back from this computer
terbit-rilis-tidak-bisa = cannot be brought back
terbit-kembali = Bringing back release { $rilis }. Pages that were published since and old addresses that lead on stay as they are now.
terbit-rilis-tak-lengkap = Release { $rilis } cannot be brought back, because not all of its bytes are on this computer any more.
    .help = See which ones can be with: etalase publish --list
terbit-jadwal-kosong = Nothing is new since the last publication.
terbit-buku-belum-disimpan = The ledger of addresses, content/tautan.csv, grew while the site was built on this passing computer, so nothing was published.
    .help = Build the site on your own computer, keep content/tautan.csv with the content, then run it again.
terbit-tidak-muat = This site does not fit into "{ $nama }": { $apa ->
        [berkas] { $ada } files and folders, where at most { $paling } fit
        [situs] { $ada } MB, where at most { $paling } MB fit
        [ukuran] one file has { $ada } MB, where at most { $paling } MB fit
       *[folder] one folder holds { $ada } files, where at most { $paling } fit
    }. Nothing was sent.{ $muat ->
        [none] {""}
       *[other] {" "}Made as it is now, about { $muat } innovations would fit.
    }
    .help = Turn off what is not needed in `tampilkan` (poster, kartu), or use a host with higher limits.
terbit-mengirim = Sending

## Import

impor-bukan-tabel = { $berkas }: { $jenis ->
        [kosong] this file is empty.
        [pdf] this is a PDF, not a table.
        [gambar] this is a picture, not a table.
        [surat] this is a Word document or a letter, not a table.
        [slide] this is a presentation, not a table.
        [bungkus] this is a pack of files, not a table.
        [kode] this is a program, not a table.
        [web] this web page holds no table.
       *[lain] what it holds is no table.
    } Nothing was written.
    .help = Save the table as .xlsx (Excel), .ods (LibreOffice) or .csv, and import that file.
impor-bersandi = { $berkas }: this file is locked by a password. Nothing was written.
    .help = Open it in Excel, take the password off (File > Info > Protect Workbook), save, and import again.
impor-makro = { $berkas }: this file holds macros, so it is not opened. Nothing was written.
    .help = In Excel: Save As > Excel Workbook (.xlsx), without macros.
impor-bentuk-lama = { $berkas }: this is an old form of Excel ({ $jenis }), which cannot be read yet. Nothing was written.
    .help = In Excel or LibreOffice: Save As > .xlsx, and import that file.
impor-rusak = { $berkas }: this file is damaged or not complete. Nothing was written.
    .help = Open it in Excel or LibreOffice and save it again as .xlsx, or ask for it once more.
impor-terlalu-besar = { $berkas }: it holds more than { $paling } MB. Nothing was written.
    .help = Divide it into several files.
impor-berkas-besar = { $berkas }: this file has more than { $paling } MB. Nothing was written.
    .help = Take the pictures out of it, or divide it into several files.
impor-terlalu-banyak-baris = { $berkas }: more than { $paling } rows hold something. Nothing was written.
    .help = Divide it into several files.
impor-terlalu-banyak-kolom = { $berkas }: more than { $paling } columns hold something. Nothing was written.
    .help = Delete the columns that are not needed, and import again.
impor-tanpa-kepala = { $berkas }: there is no table of innovations that is known in it; its headings: { $kolom }. Nothing was written.
    .help = Say which column holds what, for example: --petakan A=nama --petakan B=opd. If the headings stand in another row: --petakan baris=4
impor-peta-salah = "{ $tertulis }" is not understood. Write for example --petakan D=manfaat, --petakan "KET=isi", --petakan D=jenis,bentuk, or --petakan baris=4
impor-opd-baru = { $berkas }: a new agency
impor-opd-nama = { $berkas }: another name is noted
impor-opd-tak-jadi = The agency "{ $tertulis }" cannot be made of its name alone. Make its file in content/opd, then import again.
impor-tanpa-tabel = { $berkas }: there is no table of innovations in it. Nothing was written.
    .help = One of the first 20 rows must name the columns, among them Nama Inovasi and two others such as OPD and Tahapan.
impor-tak-terbuka = { $berkas }: it cannot be opened ({ $sebab }).
    .help = Close the file in Excel, and check its name.
impor-sudah-ada = { $berkas } is there already, so nothing was written.
    .help = Run the same command once more.
impor-sudah-berubah = { $berkas } has just been changed, so nothing was written.
    .help = Run the same command once more.
impor-rencana-rusak = { $berkas } is not as it was written, so the import that was stopped cannot go on.
    .help = Delete the folder .content.etalase-impor, and import again.
impor-diteruskan = The import that was stopped is finished: { $jumlah ->
        [one] { $jumlah } file.
       *[other] { $jumlah } files.
    }
impor-dilupakan = The import that was stopped is undone; nothing of it was written.
impor-batal-kosong = There is no import to take back.
impor-batal-selesai = The last import was taken back: { $jumlah ->
        [one] { $jumlah } draft
       *[other] { $jumlah } drafts
    } removed, { $berubah ->
        [one] { $berubah } file
       *[other] { $berubah } files
    } as before.
impor-batal-tinggal = { $berkas } was edited after the import, so it stays.
impor-menunggu = An import was stopped half way. The next command that writes will finish it, for example: etalase build
impor-tanpa-judul = column { $kolom }, rows { $baris }: no heading; taken into the text of the page, under "Catatan lain"
impor-lembar = Sheet "{ $lembar }": columns are named in row { $baris }, { $jumlah ->
        [one] { $jumlah } innovation.
       *[other] { $jumlah } innovations.
    }
impor-lembar-buku = Sheet "{ $lembar }": a workbook of Etalase, headings in row { $baris }, { $jumlah ->
        [one] { $jumlah } innovation.
       *[other] { $jumlah } innovations.
    }
impor-lembar-baris = Sheet "{ $lembar }": a workbook of Etalase, headings in row { $baris }, { $jumlah ->
        [one] { $jumlah } row.
       *[other] { $jumlah } rows.
    }
impor-lembar-petunjuk = Sheet "{ $lembar }": only to be read, passed over.
impor-lembar-formulir = Sheet "{ $lembar }": a form of one innovation.
impor-lembar-tersembunyi = Sheet "{ $lembar }": hidden, not taken. To take it: --sertakan-tersembunyi
impor-lembar-lain = Sheet "{ $lembar }": no table of innovations, passed over.
impor-kolom-diputuskan = {" "}(decided)
impor-petakan = What a column means can be changed, for example: --petakan D=manfaat (isi: text of the page; tidak: not taken). It is remembered for lists with the same headings.
impor-kolom-nomor = not taken (a number)
impor-kolom-orang = not taken (names or numbers of people)
impor-kolom-dalam = not taken (notes or scores of the office)
impor-kolom-isi = text of the page, under its heading
impor-baris-judul = row { $baris }: title, passed over
impor-baris-nomor = row { $baris }: numbers of columns, passed over
impor-baris-ulang = row { $baris }: the headings again, passed over
impor-baris-jumlah = row { $baris }: a sum, passed over
impor-baris-opd = row { $baris }: the agency of the rows below
impor-baris-catatan = row { $baris }: a note or a signature, passed over
impor-baris-tersembunyi = row { $baris }: hidden, not taken. To take it: --sertakan-tersembunyi
impor-pribadi = { $sel }: { $jenis ->
        [nik] NIK
        [kk] family card number
        [nip] NIP
        [npwp] NPWP
        [rekening] bank account
        [hp] mobile number
        [email] private e-mail address
       *[lahir] date of birth
    } { $tampak }; this cell is not taken
impor-dua-hari = { $sel }: "{ $tertulis }" can mean { $iso } or { $kedua }; left empty. To answer: --answer { $kolom }=day (day first) or --answer { $kolom }=month
impor-hari-tak-ada = { $sel }: there is no day "{ $tertulis }"; left empty
impor-tanpa-nilai = { $sel }: a formula without a result; left empty
impor-angka-hilang = { $sel }: Excel has thrown the last digits away; left empty
impor-baru = New: { $jumlah }
impor-berubah = Changed: { $jumlah }
impor-sama = Same: { $jumlah }
impor-ditolak = Refused: { $jumlah }
impor-berubah-catatan = Only the values that changed are written; notes and other fields of the file stay. Their lines stand in brackets.
impor-tanpa-nama = the innovation has no name
impor-tanpa-alamat = its name makes no address of a page
impor-kode-tak-dikenal = Kode Etalase "{ $tertulis }" is not on this site
impor-ganda = the same as { $tempat }
impor-beberapa = could be one of several: { $berkas }. To choose: --answer { $baris }=CODE
impor-baris-kebanyakan = { $jumlah } rows for one innovation; at most 1000
impor-jawaban-salah = The answer "{ $tertulis }" is not understood. Write for example --answer F=day, --answer 7=antar-akta, or --answer "Dinas Kesihatan=dinas-kesehatan"
impor-berkas-rusak = { $berkas } cannot be changed yet; mend it first: etalase check
impor-jadi-salah = { $berkas } is published and would be wrong: { $sebab }
impor-opd-tak-dikenal = The agency "{ $tertulis }" is not registered yet. { $saran ->
        [none] The list is in the folder content/opd.
       *[other] Perhaps: { $saran }.
    } To answer: --answer "{ $tertulis }=ID", or --answer "{ $tertulis }=baru" to make it
impor-ketat = Some rows are refused, so nothing was written (--ketat).
impor-tak-ada-baru = Nothing is new or changed; nothing was written.
impor-belum-ditulis = Nothing was written yet. To write { $jumlah ->
        [one] { $jumlah } draft
       *[other] { $jumlah } drafts
    }{ $berubah ->
        [0] {""}
        [one] {" "}and change { $berubah } file
       *[other] {" "}and change { $berubah } files
    }, run it again with --tulis
impor-ditulis = { $jumlah ->
        [one] { $jumlah } draft was
       *[other] { $jumlah } drafts were
    } written{ $berubah ->
        [0] {""}
        [one] {" "}and { $berubah } file changed
       *[other] {" "}and { $berubah } files changed
    } in content/inovasi. Look at them: etalase serve --drafts

# Forms of the desk
pilihan-tulis-formulir = Show forms at the desk and save what is typed into them; without it nothing is written
tulis-meja = Desk
tulis-simpan = Save
tulis-terbitkan = Publish
tulis-ke-draf = Back to draft
tulis-arsipkan = Archive
tulis-wajib = required
tulis-contoh = Example:
tulis-belum-dipilih = Nothing chosen
tulis-isi-judul = The whole story
tulis-isi-bantuan = Write as in a letter. A line that begins with ## becomes a heading; lines that begin with - become a list.
tulis-lihat = What people see
tulis-tanpa-halaman = It has no page yet: a draft is shown once it is published.
tulis-halaman = Open its page
tulis-tambah = Add
tulis-hapus = Remove
tulis-naik = Up
tulis-turun = Down
tulis-belum-disimpan = Not saved yet
tulis-tersisa = # letters left
tulis-lebih = # letters too many
tulis-punya-berkas = Above: yours. The file now says:
tulis-punya-kosong = (nothing)
tulis-tertulis = The file says:
tulis-baris = { $label } { $nomor }
tulis-baris-kosong = (leave empty if not needed)
tulis-teks-judul = The file as it is
tulis-teks-bantuan = This file cannot be shown as a form yet. Mend its text here and save; once it can be read, the form is back.
tulis-berkas = File
tulis-alamat = Its address will be:
tulis-masalah = What to look at
tulis-baru-judul = New innovation
tulis-baru-keterangan = Its name and agency will do for now. The rest comes after, and nothing is shown until you publish it.
tulis-baru-nama = Name of the innovation
tulis-baru-nama-bantuan = The name that people know, 3 to 80 letters.
tulis-baru-opd = Agency
tulis-baru-buat = Make a draft
tulis-baru-tanpa-opd = This site has no agency yet. First make one in content/opd.
tulis-simpan-dulu = Shown once it is saved.
tulis-tersimpan = Saved.
tulis-sama = Nothing has changed, so nothing was written.
tulis-bentrok = Not saved: somebody else has just changed the same fields of this file. Compare, put it right here, and save again.
tulis-terhalang = Not saved: this page is published and would be in error. Mend what is named and save again. What you typed is still here.
tulis-belum-bisa-terbit = It cannot be published yet and was not saved. Fill in what is named, or save it as a draft first. What you typed is still here.
tulis-tidak-aman = Not saved: this change cannot be written into the file without touching other things. Copy what you typed, then change one thing at a time.
tulis-tak-terbaca = Not saved: this file has just become unreadable. Copy what you typed, then open this page again to mend it.
tulis-tak-diizinkan = Not saved: the system does not let this file be written. Another program may have it open, it may be read-only, or the disk is full.
tulis-ya = Yes
tulis-tidak = No
tulis-guna-urus = It can be had there
tulis-guna-tanya = Only for asking or looking
tulis-bagian-pokok = Name and summary
tulis-bagian-guna = What it is good for
tulis-bagian-cara = How to use it
tulis-bagian-tempat = Where, and whom to ask
tulis-bagian-hasil = Before and now
tulis-bagian-foto = Photo and video
tulis-bagian-isi = Story
tulis-bagian-golongan = Classification
tulis-bagian-lain = For those who keep the data
tulis-tautan = This file, or a folder above it, is a link to somewhere else, so it is not opened here.
tulis-bukan-teks = This file is no plain UTF-8 text, or larger than 2 MB, so it cannot be opened here.
tulis-sudah-ada = There is a file of that name already.
tulis-dari-jauh = Only the computer that has this preview open can write.
tulis-bukan-dari-sini = This did not come from a page of the desk, so it was not saved.
tulis-bukan-formulir = This is no form that was filled in, so it was not saved.
tulis-terlalu-besar = This is more than 2 MB, so it was not saved. Make the text shorter.
tulis-terlalu-lama = This took too long to arrive, so it was not saved. Save again.
tulis-halaman-lama = This page was opened before the desk was started again, so nothing was saved. Go back, copy what you typed, open the form again, and save.

## Tools for the text of a page

alat-alat = Writing tools
alat-judul = Heading
alat-tebal = Bold
alat-daftar = List
alat-urutan = Steps
alat-tautan = Link
alat-teks = words
alat-batal = Cancel
alat-pakai = Use
alat-gagal = That did not work: Etalase may have been closed. Open it again, then try once more.
alat-tidak-ada = Nothing matches.
alat-tautan-judul = Put in a link
alat-tautan-teks = Words to click on
alat-tautan-cari = Find a page, or paste a web address
alat-tautan-bantuan = Type part of the name of an innovation, an agency or a page. Web addresses begin with https://
alat-rapi = What you pasted was tidied up. Ctrl+Z takes it back.
alat-rapi-gambar = What you pasted was tidied up; # pictures stayed behind. Put them in with the Photo button. Ctrl+Z takes it back.
alat-baris = # rows pasted.
alat-baris-sisa = # cells did not fit or are not known, and were left out.
alat-urungkan = Take the paste back
alat-foto = Photo
alat-foto-judul = Put in a photo
alat-foto-utama = Choose a photo…
alat-foto-pilih = Photo from this computer
alat-foto-bantuan = JPEG, PNG or WebP, 25 MB at most. You can also drag it here. It is made smaller and turned upright; place and time of the shot are removed.
alat-foto-ada = Choose one that is in the folder already
alat-foto-cari = Find a file by name
alat-foto-besar = This photo is over 25 MB. Make it smaller in the Photos app, or send it to yourself by WhatsApp and download it again.
alat-foto-kosong = Choose a photo first.
alat-foto-bukan = Only photos can be dropped here. Put a PDF on your agency's site and write its address under Documents.
alat-foto-jadi = The photo is in place.
alat-potongan = The part of the photo that share cards show. Choose another one if a face or something important is cut off.
alat-pasang = Put in
alat-alt = What does the photo show?
alat-alt-bantuan = Read out to people who cannot see it, and shown if the photo does not load. Example: A health worker hands a birth certificate to a mother holding her baby.
alat-alt-kosong = First write what the photo shows.

## The page of pictures
foto-judul-halaman = Pictures
foto-keterangan = All pictures in the folder content/gambar. Those that no page uses are marked.
foto-meja = Desk
foto-untuk = A photo for
foto-baru = A new photo
foto-pilih = Photo from this computer
foto-bantuan = JPEG, PNG or WebP, 25 MB at most. It is made smaller and turned upright; place and time of the shot are removed.
foto-alt = What does the photo show?
foto-alt-bantuan = Read out to people who cannot see it, and shown if the photo does not load. Example: A health worker hands a birth certificate to a mother holding her baby.
foto-wajib = required
foto-ada = What is there already
foto-belum-ada = There is no such picture here yet.
foto-cari = Find a file by name
foto-cari-tombol = Find
foto-dipakai = used in
foto-tak-dipakai = not used yet
foto-lebih = Other pictures are not shown. Find them by name above.
foto-pasang = Use it for this innovation
foto-simpan = Keep the new photo
foto-ganti = Put the new photo in the place of the chosen one
foto-tombol = A photo for this innovation
foto-jadi = Saved.
foto-tanpa-alt = Not saved: first write what the photo shows, for people who cannot see it.
foto-kosong = Nothing was saved: choose a photo first.
foto-pilih-dulu = Nothing was replaced: first choose the picture to be replaced.
foto-hilang = The picture you chose is no longer in the folder content/gambar.
foto-rusak = This photo is damaged or cut off, so it was not saved. Copy it once more from the camera or the phone.
foto-heic = This photo is HEIC, the iPhone's own form, which cannot be read here yet. On the iPhone open Settings > Camera > Formats > Most Compatible and take it again; or send the photo by WhatsApp and download it from there.
foto-pdf = This is a PDF and no photo. Put the PDF on your agency's site and write its address under Documents.
foto-jenis-lain = This file is { $jenis }, and no JPEG, PNG or WebP photo. Open it in Photos or Paint and save it as JPEG.
foto-terlalu-luas = This photo has { $juta } million pixels. Ordinary JPEGs and PNGs may have 120 million; WebPs, progressive JPEGs and interlaced PNGs 32 million. Make it smaller in the Photos app first.
tulis-foto-terlalu-besar = This photo is over 25 MB, so it was not saved. Make it smaller in the Photos app first.
tulis-tabel-terlalu-besar = This file is over 20 MB, so it was not read. Remove the pictures in it, or split it into several files.

## What is kept: what is not saved yet, versions, and what was deleted

tulis-tertinggal = There is something you typed and have not saved
tulis-tertinggal-kapan = Last typed { $kapan }. The file has not changed by it.
tulis-tertinggal-punya = What you typed
tulis-tertinggal-lanjut = Go on with what I typed
tulis-tertinggal-buang = Drop it, use the file
tulis-bandingkan = Compare
tulis-di-berkas = In the file now
tulis-tersimpan-sementara = What you typed is safe on this computer; it is not in the file yet.
tulis-sementara-gagal = What you typed last could not be kept. Press Save before you close this page.
tulis-urungkan = Undo
tulis-kembali = The chosen version is back.
tulis-versi = Earlier versions
tulis-versi-judul = Earlier versions
tulis-versi-ke-formulir = Back to the form
tulis-versi-keterangan = Up to 20 last contents of this file, the newest first. Choose one to compare it. Versions are kept on this computer for 90 days.
tulis-versi-kosong = No versions yet. One is noted whenever this file is saved here.
tulis-versi-disimpan = saved here
tulis-versi-ditemukan = found in the file
tulis-versi-sama = same as the file now
tulis-versi-ini = In this version
tulis-kembalikan = Bring this version back
tulis-versi-tak-ada = Not brought back: that version is gone.
tulis-versi-bentrok = Not brought back: the file has just changed. Compare again, then bring it back.
tulis-versi-terhalang = Not brought back: this page is published and would be wrong. Make it a draft first, then bring it back.
tulis-lupakan-judul = Personal numbers in versions
tulis-lupakan-keterangan = These numbers are still in versions kept on this computer. If they are forgotten, their digits are covered in all versions and cannot be brought back.
tulis-lupakan = Forget these numbers in all versions
tulis-dilanjutkan = This is what you typed before. It is not in the file yet: check it, then save.
tulis-ubah-alamat = Address & deletion
tulis-alamat-judul = Address of the page
tulis-alamat-ini = Its address now:
tulis-alamat-baru = By its name as it is now:
tulis-alamat-keterangan = Another name does not change the address. If the address is changed too, the old one is noted in the file and still leads people to this page.
tulis-alamat-rahasia = This page was never published, so its old address need not be noted.
tulis-alamat-ganti = Change its address
tulis-alamat-cocok = Its address is that of its name.
tulis-alamat-bentrok = Not changed: the file has just changed. Look again, then do it once more.
tulis-hapus-judul = Deletion
tulis-hapus-keterangan = This draft was never published, so it may be deleted. For 90 days it can be taken back from "Deleted drafts" on the desk.
tulis-hapus-draf = Delete this draft
tulis-hapus-arsipkan = A page that was published is not deleted, because people keep its address. Archive it from the form: the page stays and says that it is not kept up to date.
meja-terhapus = Deleted drafts
meja-terhapus-keterangan = Drafts that were deleted on this computer can be taken back for 90 days.
meja-terhapus-kosong = No draft was deleted.
meja-terhapus-kapan = Deleted { $kapan }
meja-terhapus-ambil = Take it back
meja-pindahan = Did this site move here from { $tempat }?
meja-pindahan-keterangan = The same site was there once, and is there no more. If it moved, earlier versions and what was typed and not saved come along.
meja-pindahan-ya = Yes, it moved from there
meja-pindahan-bukan = No

## What is typed, drawn beside its form
belum-diisi = [{ $isian } { belum-diisi-akhir }]
belum-diisi-akhir = not filled in
ketik-halaman = Page
ketik-kartu = WhatsApp
ketik-poster = Poster
ketik-gambar-kartu = The picture that is shown when somebody shares this page's address
ketik-gambar-poster = The poster of this page
ketik-buka = See the page
ketik-kembali = Back to the form
ketik-putus = The desk does not answer, so the page beside this does not follow what you type. What you typed is still here.
ketik-ganti = Put “#” as “#”
ketik-tak-terbaca = What is being typed cannot be drawn yet. The page beside this is still the one before.
ketik-tanpa-halaman = There is no page to draw yet.
ketik-tanpa-kartu = This site has no share pictures, so only the title and the summary are shown.
ketik-tanpa-poster = There is no poster yet: innovations that are still going on have one, if this site makes posters.
