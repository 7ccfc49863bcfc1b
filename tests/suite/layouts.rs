//! Lists in layouts that offices keep: ticks below the words of a list, agencies in rows of their own, innovations side by side.

use crate::import::{drafts, put, run, site, text};

/// Takes a list in, and tells what was said.
fn taken(site: &std::path::Path, name: &str, list: &str) -> String {
    let file = put(site, name, list.as_bytes());
    let told = run(site, &["impor", "--tulis", &file]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    told.out
}

#[test]
fn ticks_say_what_stands_above_them() {
    let site = site();
    let list = "REKAP;;;;\nNo;Inovasi;Digital;Non Digital;Tahapan;Tahun\nA. DINAS KESEHATAN\n1;Ambulans Desa;;√;Penerapan;2020\n2;e-Antre;v;✓;Uji coba;2024\n;Sub Jumlah;2;;;\n;GRAND TOTAL;2;;;\n;*) diisi huruf kapital;;;;\n";
    taken(site.path(), "a.csv", list);
    assert_eq!(drafts(site.path()).len(), 2, "{:?}", drafts(site.path()));
    assert!(text(site.path(), "ambulans-desa.md").contains("jenis:\n  - non_digital\n"));
    let both = text(site.path(), "e-antre.md");
    assert!(both.contains("jenis:\n  - digital\n  - non_digital\n") && !both.contains('✓'), "{both}");
}

#[test]
fn innovations_side_by_side_are_one_record_each() {
    let site = site();
    let list = "Uraian,Inovasi 1,Inovasi 2,Petunjuk\nNama Inovasi,Jaga Kali,Sekolah Sungai,Diisi nama\nOPD,disdukcapil,disdukcapil,Diisi OPD\nTahapan,Penerapan,Uji Coba,Pilih salah satu\nJenis,Digital,Non Digital,Pilih\nManfaat,Sungai bersih,Anak pintar,Paling sedikit satu\nWaktu Penerapan,05/06/2022,,\nWaktu Uji Coba,20/05/2022,01/02/2024,\n";
    let told = taken(site.path(), "b.csv", list);
    assert!(told.contains("Baru: 2"), "{told}");
    assert!(
        text(site.path(), "jaga-kali.md").contains("waktu_penerapan: 2022-06-05\n"),
        "another cell tells the order"
    );
    assert!(text(site.path(), "sekolah-sungai.md").contains("manfaat:\n  - Anak pintar\n"));
    // What nothing in the column tells can be answered.
    let file = put(site.path(), "b.csv", list.as_bytes());
    let told = run(site.path(), &["impor", "--tulis", "--jawab", "C=hari", &file]);
    assert!(told.out.contains("Berubah: 1"), "{}", told.out);
    assert!(text(site.path(), "sekolah-sungai.md").contains("waktu_uji_coba: 2024-02-01\n"));
}

#[test]
fn headings_of_two_rows_and_bars_between_cells_are_read() {
    let site = site();
    let page = "<html><body><table><tr><td colspan=5>DATA</td></tr></table><table><tr><th rowspan=2>#</th><th rowspan=2>Judul Inovasi</th><th colspan=2>Instansi</th><th rowspan=2>Tgl. Launching</th><th rowspan=2>Dampak/Manfaat</th></tr><tr><th>Induk</th><th>Unit</th></tr><tr><td>1<td>SIMPEL<td>Pemerintah Kota<td>disdukcapil<td>17 Agustus 2023<td>Cepat</table></body></html>";
    let told = taken(site.path(), "c.xls", page);
    assert!(told.contains("\"tabel 1\": tanpa") && told.contains("\"tabel 2\": judul"), "{told}");
    let simpel = text(site.path(), "simpel.md");
    for line in ["opd: disdukcapil\n", "waktu_penerapan: 2023-08-17\n", "manfaat:\n  - Cepat\n"] {
        assert!(simpel.contains(line), "{line}: {simpel}");
    }
    taken(
        site.path(),
        "d.csv",
        "Sumber|Bappeda|\n\nJudul Proposal|Unit Penyelenggara|Tahap\nPasar Daring|disdukcapil|Uji coba\n",
    );
    assert!(text(site.path(), "pasar-daring.md").contains("tahapan: uji_coba\n"));
}
