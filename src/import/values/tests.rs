use super::*;
use crate::import::dates::day_first;
use crate::import::named::choice;

static ADOPTION: Way = &[&schema::ADOPTION];
static INITIATOR: Way = &[&schema::INITIATOR];

fn cell(text: &str, value: Held) -> Cell {
    Cell { column: 0, text: text.into(), value }
}

fn one(way: Way, text: &str) -> Read {
    read(way, &cell(text, Held::Text), None)
}

#[test]
fn dates_are_read_as_people_fill_them_in() {
    let way = ADOPTION;
    for (text, iso) in [
        ("Agustus 2024", "2024-08"),
        ("2024", "2024"),
        ("Tahun 2023", "2023"),
        ("13/05/2023", "2023-05-13"),
        ("Senin, 12 Mei 2023", "2023-05-12"),
        ("2023-05-12 00:00:00", "2023-05-12"),
    ] {
        assert_eq!(one(way, text), Read::Value(Value::One(iso.to_owned())), "{text}");
    }
    assert!(matches!(one(way, "12/05/2023"), Read::Doubt(Doubt::TwoDays(..))));
    assert_eq!(
        read(way, &cell("12/05/2023", Held::Text), Some(true)),
        Read::Value(Value::One("2023-05-12".to_owned()))
    );
    assert_eq!(one(way, "31/02/2024"), Read::Doubt(Doubt::NoSuchDay));
    assert_eq!(read(way, &cell("45231", Held::Number(45231.0)), None), Read::Value(Value::One("2023-11-01".into())));
    assert_eq!(one(way, "-"), Read::Nothing);
    let column = [cell("12/05/2023", Held::Text), cell("13/05/2023", Held::Text)];
    assert_eq!(day_first(column.iter()), Some(true));
    assert_eq!(day_first(column[..1].iter()), None);
}

#[test]
fn lists_are_told_by_their_marks() {
    for (text, expected) in [
        ("1. Cepat\n2. Murah", vec!["Cepat", "Murah"]),
        ("1. Cepat 2. Murah 3. Dekat", vec!["Cepat", "Murah", "Dekat"]),
        ("- Cepat\n- Murah bagi\n  semua", vec!["Cepat", "Murah bagi semua"]),
        ("a) Cepat\nb) Murah", vec!["Cepat", "Murah"]),
        ("• Cepat\n•Murah", vec!["Cepat", "Murah"]),
        ("Cepat\nMurah", vec!["Cepat", "Murah"]),
        ("Cepat; Murah", vec!["Cepat", "Murah"]),
        ("1.500 warga terlayani", vec!["1.500 warga terlayani"]),
    ] {
        assert_eq!(items(text), expected, "{text}");
    }
}

#[test]
fn closed_lists_are_read_by_their_official_and_their_usual_names() {
    for (field, text, id) in [
        (&schema::STAGE, "Uji Coba", Some("uji_coba")),
        (&schema::STAGE, "Tahap Penerapan", Some("penerapan")),
        (&schema::FORM, "Inovasi Pelayanan Publik", Some("pelayanan_publik")),
        (&schema::AFFAIR, "Administrasi Kependudukan dan Pencatatan Sipil", Some("administrasi-kependudukan")),
        (&schema::AFFAIR, "Pendidikan dan Pelatihan", Some("pendidikan-pelatihan")),
        (&schema::AFFAIR, "Koperasi, Usaha Kecil, dan Menengah", Some("koperasi-ukm")),
        (&schema::AFFAIR, "Komunikasi dan Informatika", Some("komunikasi-informatika")),
        (&schema::AFFAIR, "Entah", None),
    ] {
        assert_eq!(choice(field, text), id, "{text}");
    }
    let both = Value::Many(vec!["digital".to_owned(), "non_digital".to_owned()]);
    assert_eq!(one(KINDS, "Digital/Non Digital"), Read::Value(both));
    assert!(matches!(one(KINDS, "Pelayanan Publik"), Read::Other(..)));
    assert_eq!(one(INITIATOR, "Budi Santoso"), Read::Person);
    assert_eq!(one(PLACE, "105.25; -5.38"), Read::Value(Value::One("-5.38, 105.25".to_owned())));
}
