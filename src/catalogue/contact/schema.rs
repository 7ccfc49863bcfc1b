//! The fields by which an office is reached.

use crate::fields::Field;

pub(crate) static TELEPHONE: Field = Field::telephone("telepon")
    .label("Telepon", "Telephone")
    .help("Nomor kantor, di dalam tanda kutip.", "A number of the office, in quotation marks.")
    .examples(&["\"0721000000\""])
    .strays()
    .asked("Nomor kantor.", "A number of the office.");

pub(crate) static WHATSAPP: Field = Field::telephone("whatsapp")
    .label("WhatsApp", "WhatsApp")
    .help("Nomor WhatsApp kantor, di dalam tanda kutip.", "A WhatsApp number of the office, in quotation marks.")
    .asked("Nomor WhatsApp kantor.", "A WhatsApp number of the office.");

pub(crate) static EMAIL: Field = Field::email("email")
    .label("E-mail", "E-mail")
    .help("Alamat e-mail kantor.", "An e-mail address of the office.")
    .strays();

pub(crate) static WEBSITE: Field = Field::address("situs")
    .letters(0..=200)
    .label("Situs", "Website")
    .help("Alamat situs kantor, diawali https://", "The office's website, beginning with https://")
    .strays();

/// A way to reach a service (`layanan.kanal`).
pub(crate) mod channel {
    use crate::fields::Field;
    use crate::vocabulary::{ChannelKind, Purpose};

    pub(crate) static KIND: Field = Field::choice::<ChannelKind>("jenis")
        .required()
        .label("Jenis", "Kind")
        .help("Pilih satu: {choices}", "Choose one: {choices}")
        .examples(&["whatsapp"])
        .asked("Lewat apa.", "By what.");

    pub(crate) static VALUE: Field = Field::text("nilai", 0..=300)
        .label("Nomor atau alamat", "Number or address")
        .help(
            "Nomor, alamat web, atau e-mail, di dalam tanda kutip. Kosong bila jenis: datang.",
            "A number, web address, or e-mail address, in quotation marks. None if jenis: datang.",
        )
        .examples(&["\"081200000000\""])
        .strays()
        .asked(
            "Nomor, alamat web, atau e-mail. Kosong bila datang langsung.",
            "A number, a web address, or an e-mail address. Empty for coming in person.",
        );

    pub(crate) static LABEL: Field = Field::text("label", 0..=80)
        .label("Tulisan tombol", "Label")
        .help("Tulisan pada tombol.", "What the button says.")
        .examples(&["Tanya lewat WhatsApp"])
        .strays();

    pub(crate) static PURPOSE: Field = Field::choice::<Purpose>("guna")
        .label("Guna", "Purpose")
        .help(
            "urus bila layanan bisa diselesaikan di situ; tanya bila hanya untuk bertanya atau melihat. Kosong berarti tanya untuk whatsapp, telepon, dan email; urus untuk yang lain.",
            "urus if the service can be had there; tanya if it is only for asking or looking. None means tanya for whatsapp, telepon and email, and urus for the rest.",
        )
        .examples(&["urus"])
        .asked("Bisa diurus di situ, atau hanya untuk bertanya?", "Can it be had there, or is it only for asking?");
}
