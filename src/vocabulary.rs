//! The official Indonesian words of the field and the Rust names they have here.
//!
//! The lists come from the national innovation profile form and the 38 government affairs. They change rarely; what
//! changes every year (weights, thresholds, national themes) is data in `content/situs.yaml`.

use crate::fields::choice::choices;

choices! {
    /// How far an innovation is (`tahapan`).
    Stage { Idea = "inisiatif", Trial = "uji_coba", Adopted = "penerapan" }
    meant {
        "implementasi" => "penerapan", "diterapkan" => "penerapan", "terapan" => "penerapan", "jalan" => "penerapan",
        "ide" => "inisiatif", "gagasan" => "inisiatif", "usulan" => "inisiatif", "ujicoba" => "uji_coba",
        "pilot" => "uji_coba", "percobaan" => "uji_coba",
    }
}

choices! {
    /// Whether it is running, has stopped or was replaced (`status`).
    Status { Active = "aktif", Developing = "dikembangkan", Stopped = "berhenti", Replaced = "diganti" }
    meant { "tidak_aktif" => "berhenti", "nonaktif" => "berhenti", "mati" => "berhenti", "selesai" => "berhenti" }
}

choices! {
    /// How it reaches people (`jenis`).
    Kind { Digital = "digital", NonDigital = "non_digital" }
    meant { "online" => "digital", "daring" => "digital", "aplikasi" => "digital", "manual" => "non_digital",
            "offline" => "non_digital", "luring" => "non_digital", "nondigital" => "non_digital" }
}

choices! {
    /// The legal form (`bentuk`), after PP 38/2017.
    Form { Governance = "tata_kelola", PublicService = "pelayanan_publik", Other = "lainnya" }
    meant {
        "inovasi_tata_kelola_pemerintahan_daerah" => "tata_kelola", "inovasi_pelayanan_publik" => "pelayanan_publik",
        "inovasi_daerah_lainnya" => "lainnya", "layanan_publik" => "pelayanan_publik",
    }
}

choices! {
    /// A government affair (`urusan`), after UU 23/2014.
    Affair {
        Education = "pendidikan", Health = "kesehatan", PublicWorks = "pekerjaan-umum", Housing = "perumahan",
        PublicOrder = "ketenteraman", SocialAffairs = "sosial",
        Labour = "tenaga-kerja", WomenAndChildren = "pemberdayaan-perempuan", Food = "pangan", Land = "pertanahan",
        Environment = "lingkungan-hidup", CivilRegistration = "administrasi-kependudukan",
        CommunityEmpowerment = "pemberdayaan-masyarakat", Population = "pengendalian-penduduk",
        Transport = "perhubungan", Communication = "komunikasi-informatika", SmallBusiness = "koperasi-ukm",
        Investment = "penanaman-modal", YouthAndSport = "kepemudaan-olahraga", Statistics = "statistik",
        Cryptography = "persandian", Culture = "kebudayaan", Libraries = "perpustakaan", Archives = "kearsipan",
        Fisheries = "kelautan-perikanan", Tourism = "pariwisata", Agriculture = "pertanian", Forestry = "kehutanan",
        Energy = "energi", Trade = "perdagangan", Industry = "perindustrian", Transmigration = "transmigrasi",
        Planning = "perencanaan", Finance = "keuangan", Personnel = "kepegawaian", Training = "pendidikan-pelatihan",
        Research = "penelitian-pengembangan", OtherFunctions = "fungsi-lain",
    }
    meant {
        "pekerjaan_umum_dan_penataan_ruang" => "pekerjaan-umum", "pupr" => "pekerjaan-umum",
        "perumahan_rakyat_dan_kawasan_permukiman" => "perumahan", "permukiman" => "perumahan",
        "pemukiman" => "perumahan", "ketentraman" => "ketenteraman", "ketertiban_umum" => "ketenteraman",
        "pelindungan_masyarakat" => "ketenteraman", "pertahanan" => "pertanahan",
        "perlindungan_anak" => "pemberdayaan-perempuan", "pelindungan_anak" => "pemberdayaan-perempuan",
        "kependudukan" => "administrasi-kependudukan", "pencatatan_sipil" => "administrasi-kependudukan",
        "keluarga_berencana" => "pengendalian-penduduk", "kb" => "pengendalian-penduduk",
        "kominfo" => "komunikasi-informatika", "umkm" => "koperasi-ukm", "ukm" => "koperasi-ukm",
        "koperasi" => "koperasi-ukm", "usaha_kecil" => "koperasi-ukm", "menengah" => "koperasi-ukm", "olah_raga" => "kepemudaan-olahraga",
        "perlindungan_masyarakat" => "ketenteraman",
        "perizinan" => "penanaman-modal", "investasi" => "penanaman-modal", "olahraga" => "kepemudaan-olahraga",
        "kepemudaan" => "kepemudaan-olahraga", "perikanan" => "kelautan-perikanan", "pajak" => "keuangan",
        "litbang" => "penelitian-pengembangan", "penelitian" => "penelitian-pengembangan",
    }
}

choices! {
    /// Who began it (`inisiator`).
    Initiator {
        RegionalHead = "kepala_daerah", CouncilMember = "anggota_dprd", Agency = "opd", CivilServant = "asn",
        Community = "masyarakat",
    }
}

choices! {
    /// For whom it is (`untuk`).
    Audience {
        Residents = "warga", ExpectantMothers = "ibu_hamil", Students = "pelajar", Elderly = "lansia",
        Disabled = "difabel", SmallBusinesses = "umkm", Newcomers = "pendatang", Employees = "pegawai",
    }
}

choices! {
    /// What a result measures (`hasil.jenis`).
    Measure {
        Time = "waktu", Cost = "biaya", Steps = "langkah", Visits = "kunjungan", Users = "pengguna", Other = "lain",
    }
}

choices! {
    /// A way to reach a service (`layanan.kanal.jenis`).
    ChannelKind {
        InPerson = "datang", WhatsApp = "whatsapp", Telephone = "telepon", Website = "situs", Android = "android",
        Ios = "ios", Email = "email",
    }
    meant { "wa" => "whatsapp", "website" => "situs", "web" => "situs", "aplikasi" => "android", "telp" => "telepon" }
}

choices! {
    /// What a channel of a service is good for (`layanan.kanal.guna`).
    Purpose { Use = "urus", Ask = "tanya" }
}

choices! {
    /// How a service is used, as its channels and places tell.
    Way { Online = "hp", Telephone = "telepon", InPerson = "datang" }
}

choices! {
    /// A channel of social media, each with its own caption (`bagikan`).
    Outlet { WhatsApp = "whatsapp", Facebook = "facebook", Instagram = "instagram", X = "x", TikTok = "tiktok" }
}

choices! {
    /// What a post's picture begins with (`tata_gambar`).
    Layout {
        Name = "nama", Question = "tanya", Result = "hasil", Steps = "langkah", Place = "tempat", Photo = "foto",
    }
    meant { "pertanyaan" => "tanya", "gambar" => "foto", "lokasi" => "tempat", "cara" => "langkah" }
}

choices! {
    /// Whether a record is shown (`publikasi`).
    Publication { Published = "terbit", Draft = "draf", Ready = "siap", Archived = "arsip" }
    meant {
        "draft" => "draf", "publish" => "terbit", "published" => "terbit", "siap_diperiksa" => "siap",
        "siap_periksa" => "siap", "review" => "siap",
    }
}

impl Publication {
    /// Whether the public may see it. What is not is a draft in one form or another, and may have gaps.
    pub fn is_public(self) -> bool {
        match self {
            Publication::Published | Publication::Archived => true,
            Publication::Draft | Publication::Ready => false,
        }
    }

    /// Whether it has left the lists and keeps its page.
    pub fn is_archived(self) -> bool {
        match self {
            Publication::Archived => true,
            Publication::Published | Publication::Draft | Publication::Ready => false,
        }
    }
}

choices! {
    /// The kind of a government unit (`jenis` in content/opd).
    AgencyKind {
        Secretariat = "setda", CouncilSecretariat = "setwan", Inspectorate = "inspektorat", Department = "dinas",
        Board = "badan", CivilServicePolice = "satpol", Division = "bagian", Hospital = "rsud",
        HealthCentre = "puskesmas", School = "sekolah", District = "kecamatan", Ward = "kelurahan",
        TechnicalUnit = "uptd", Enterprise = "bumd", Community = "masyarakat",
    }
}

choices! {
    /// A tier of government, as people tell units apart (`tingkat`).
    Level { City = "opd", District = "kecamatan", Ward = "kelurahan", Unit = "unit" }
}

impl AgencyKind {
    /// The tier it belongs to.
    pub fn level(self) -> Level {
        match self {
            AgencyKind::District => Level::District,
            AgencyKind::Ward => Level::Ward,
            AgencyKind::Hospital
            | AgencyKind::HealthCentre
            | AgencyKind::School
            | AgencyKind::TechnicalUnit
            | AgencyKind::Enterprise
            | AgencyKind::Community => Level::Unit,
            _ => Level::City,
        }
    }
}
