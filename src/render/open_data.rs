//! What the files of open data are: the page about them for people, a Data Package for tools that read tables, and a catalogue in
//! the vocabulary DCAT (as DCAT-AP 3 wants it) for portals.

use super::export::COLUMNS;
use super::scene::Scene;
use super::{Output, Renderer, export, records, words};
use crate::diagnostic::message::Language;
use crate::fields::Field;
use crate::fields::cell::BETWEEN;
use crate::fields::date::{self, Reading};
use crate::fields::field::Kind;
use crate::permalink::{self, SitePath};
use crate::plan::{Description, ExportFormat};
use crate::settings::area::Area;
use crate::theme::context::{DataColumn, DataFile, OpenData};
use ring::digest;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// Size and checksum of every file of open data, each known once the file has been made.
#[derive(Default)]
pub(super) struct Digests([OnceLock<Digest>; ExportFormat::ALL.len()]);

/// What tells whether a file came whole.
struct Digest {
    bytes: usize,
    /// SHA-256 in hexadecimal digits.
    sha256: String,
}

impl Digest {
    fn of(bytes: &[u8]) -> Digest {
        let sha256 = digest::digest(&digest::SHA256, bytes);
        let sha256 = sha256.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        Digest { bytes: bytes.len(), sha256 }
    }
}

impl Digests {
    /// Makes a file of open data and remembers its digest.
    pub(super) fn export(&self, renderer: &Renderer, format: ExportFormat) -> Output {
        let bytes = bytes(renderer, format);
        self.0[format as usize].get_or_init(|| Digest::of(&bytes));
        Output { bytes, media_type: format.media_type() }
    }

    /// The digest of a file, which is made for it if nobody has asked for it yet.
    fn of(&self, renderer: &Renderer, format: ExportFormat) -> &Digest {
        self.0[format as usize].get_or_init(|| Digest::of(&bytes(renderer, format)))
    }
}

/// A file of open data.
fn bytes(renderer: &Renderer, format: ExportFormat) -> Vec<u8> {
    match format {
        ExportFormat::Csv => export::csv(renderer),
        ExportFormat::Json => export::json(renderer),
        ExportFormat::Xlsx => export::workbook(renderer),
        ExportFormat::Records => records::lines(renderer),
        ExportFormat::Removed => records::removed(renderer),
    }
}

/// A word of the theme about a file of open data: its name (`data-berkas`) or what it is good for (`data-guna`).
fn word(scene: Scene, what: &str, key: &str) -> String {
    scene.locale.text(&format!("{what}-{key}"))
}

/// The context of the page for people.
pub(super) fn page(scene: Scene) -> OpenData {
    let language = scene.language();
    let file = |path: &str, key: &str| DataFile {
        href: SitePath::file(path).href(true),
        name: word(scene, "data-berkas", key),
        text: word(scene, "data-guna", key),
    };
    // What people open themselves stands first.
    let formats =
        [ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Json, ExportFormat::Records, ExportFormat::Removed];
    let formats = formats.into_iter().map(|format| file(format.path(), file_key(format)));
    let described = [file(permalink::DATA_PACKAGE, "paket"), file(permalink::DATA_CATALOGUE, "katalog")];
    let column = |column: &export::Column| DataColumn {
        name: column.name(),
        label: column.label().in_language(language).to_owned(),
    };
    let changed = days(scene).map(|(_, changed)| changed).and_then(|day| {
        if let Reading::Clear(date) = date::read(day) { Some(words::date(scene.locale, date)) } else { None }
    });
    OpenData {
        total: scene.catalogue.listed.len(),
        changed,
        files: formats.chain(described).collect(),
        columns: COLUMNS.iter().map(column).collect(),
    }
}

/// The first day of all listed innovations and the last on which one changed, `YYYY-MM-DD`; `None` if none is listed.
fn days(scene: Scene<'_>) -> Option<(&str, &str)> {
    let ledger = &scene.catalogue.ledger;
    let pages = scene.catalogue.listed.iter().map(|index| &scene.catalogue.innovations[*index].record.slug);
    let days = pages.map(|slug| {
        let page = permalink::innovation(slug);
        (ledger.since(page.address()), ledger.changed(page.address()))
    });
    days.fold(None, |all, day| match (all, day) {
        (None, (Some(first), Some(last))) => Some((first, last)),
        (Some((first, last)), (Some(since), Some(changed))) => Some((first.min(since), last.max(changed))),
        (all, _) => all,
    })
}

/// The bytes of a description.
pub(super) fn describe(renderer: &Renderer, digests: &Digests, description: Description) -> Output {
    let (value, media_type) = match description {
        Description::Package => (package(renderer, digests), "application/json"),
        Description::Catalogue => (catalogue(renderer, digests), "application/ld+json"),
    };
    Output { bytes: serde_json::to_vec(&value).unwrap_or_default(), media_type }
}

/// The Data Package: what each file is and, of tables, what each column holds.
fn package(renderer: &Renderer, digests: &Digests) -> Value {
    let settings = &renderer.settings;
    let resources = ExportFormat::ALL.map(|format| {
        let path = format.path().trim_start_matches(permalink::DATA);
        let digest = digests.of(renderer, format);
        let mut resource = json!({
            "name": path.replace(['/', '.'], "-"),
            "path": path,
            "format": extension(format),
            "mediatype": media_type(format),
            "encoding": "utf-8",
            "bytes": digest.bytes,
            "hash": format!("sha256:{}", digest.sha256),
        });
        if let ExportFormat::Csv | ExportFormat::Xlsx = format {
            resource["profile"] = "tabular-data-resource".into();
            resource["schema"] = json!({
                "fields": COLUMNS.iter().map(|column| described(renderer, *column)).collect::<Vec<_>>(),
                "primaryKey": export::Column::Address.name(),
                "missingValues": [""],
            });
        }
        resource
    });
    let licence = settings.licence.as_ref().map(|licence| json!({"title": licence.name, "path": licence.url}));
    json!({
        "profile": "data-package",
        "name": "inovasi",
        "title": settings.name,
        "description": settings.description,
        "homepage": settings.base_url.join(permalink::DATA),
        "licenses": licence.into_iter().collect::<Vec<_>>(),
        "contributors": [{"title": settings.government, "role": "publisher"}],
        "resources": resources,
    })
}

/// A column as Table Schema tells it.
fn described(renderer: &Renderer, column: export::Column) -> Value {
    let language = renderer.settings.language;
    let mut told = Map::new();
    told.insert("name".to_owned(), column.name().into());
    told.insert("title".to_owned(), column.label().in_language(language).into());
    let (kind, more) = match column {
        export::Column::Field(field) => {
            told.insert("description".to_owned(), field.help_in(language).into());
            type_of(field)
        }
        export::Column::AgencyName => ("string", json!({"constraints": {"required": true}})),
        export::Column::Address => {
            ("string", json!({"format": "uri", "constraints": {"required": true, "unique": true}}))
        }
    };
    told.insert("type".to_owned(), kind.into());
    if let Value::Object(more) = more {
        told.extend(more);
    }
    told.into()
}

/// The type of a field's column and what else holds for its cells.
fn type_of(field: &Field) -> (&'static str, Value) {
    let required = field.required;
    match field.kind {
        Kind::Boolean => ("boolean", json!({"trueValues": ["ya"], "falseValues": ["tidak"]})),
        Kind::Integer(least, most) => ("integer", json!({"constraints": {"minimum": least, "maximum": most}})),
        Kind::Choice(ids) => ("string", json!({"constraints": {"required": required, "enum": ids()}})),
        Kind::Date => ("string", json!({"constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}})),
        Kind::Address => ("string", json!({"format": "uri"})),
        Kind::Email => ("string", json!({"format": "email"})),
        Kind::Texts | Kind::Words | Kind::Choices(_) | Kind::Integers(..) => {
            ("list", json!({"delimiter": BETWEEN, "itemType": "string"}))
        }
        Kind::Text
        | Kind::Telephone
        | Kind::Coordinates
        | Kind::Colour
        | Kind::Moment
        | Kind::Map(_)
        | Kind::Maps(_)
        | Kind::Named(_)
        | Kind::Any => match required {
            true => ("string", json!({"constraints": {"required": true}})),
            false => ("string", Value::Null),
        },
    }
}

/// How the file's name ends, which tools know it by.
fn extension(format: ExportFormat) -> &'static str {
    format.path().rsplit('.').next().unwrap_or_default()
}

/// The media type without its parameters.
fn media_type(format: ExportFormat) -> &'static str {
    format.media_type().split(';').next().unwrap_or_default()
}

/// Names of the European authority tables that portals sort by.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// The catalogue in DCAT. Every thing that it points at says what it is, so that nobody must fetch more to understand it.
fn catalogue(renderer: &Renderer, digests: &Digests) -> Value {
    let settings = &renderer.settings;
    let home = settings.base_url.join("");
    let page = settings.base_url.join(permalink::DATA);
    let code = settings.language.code();
    let said = |text: &str| json!({"@language": code, "@value": text});
    let document = |url: &str| json!({"@id": url, "@type": "foaf:Document"});
    let day = |day: &str| json!({"@type": "xsd:date", "@value": day});
    let known = |table: &str, id: &str, class: &str| json!({"@id": format!("{AUTHORITY}{table}/{id}"), "@type": class});
    let publisher =
        json!({"@id": format!("{home}#pemerintah"), "@type": "foaf:Agent", "foaf:name": said(&settings.government)});
    let licence = settings.licence.as_ref().and_then(|licence| licence.url.as_deref());
    let licence = licence.map(|url| json!({"@id": url, "@type": "dct:LicenseDocument"}));
    let language = match settings.language {
        Language::Indonesian => known("language", "IND", "dct:LinguisticSystem"),
        Language::English => known("language", "ENG", "dct:LinguisticSystem"),
    };
    let days = days(renderer.scene());
    let (issued, modified) = (days.map(|(first, _)| day(first)), days.map(|(_, last)| day(last)));
    let distributions = ExportFormat::ALL.map(|format| {
        let url = settings.base_url.join(format.path());
        let digest = digests.of(renderer, format);
        let file_type = match format {
            ExportFormat::Csv => "CSV",
            ExportFormat::Xlsx => "XLSX",
            ExportFormat::Json | ExportFormat::Records | ExportFormat::Removed => "JSON",
        };
        filled(json!({
            "@id": url,
            "@type": "dcat:Distribution",
            "dct:title": said(&word(renderer.scene(), "data-berkas", file_key(format))),
            "dct:description": said(&word(renderer.scene(), "data-guna", file_key(format))),
            "dcat:accessURL": {"@id": page},
            "dcat:downloadURL": {"@id": url},
            "dct:format": known("file-type", file_type, "dct:MediaTypeOrExtent"),
            "dcat:mediaType": {
                "@id": format!("http://www.iana.org/assignments/media-types/{}", media_type(format)),
                "@type": "dct:MediaType",
            },
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": digest.bytes.to_string()},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {
                    "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                    "@type": "spdx:ChecksumAlgorithm",
                },
                "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": digest.sha256},
            },
            "dct:license": licence,
            "dct:issued": issued,
            "dct:modified": modified,
        }))
    });
    let dataset = filled(json!({
        "@id": format!("{page}#inovasi"),
        "@type": "dcat:Dataset",
        "dct:identifier": format!("{page}#inovasi"),
        "dct:title": said(&settings.name),
        "dct:description": said(&settings.description),
        "dcat:keyword": said(&renderer.scene().locale.text("data-kata-kunci")),
        "dcat:theme": {
            "@id": format!("{AUTHORITY}data-theme/GOVE"),
            "@type": "skos:Concept",
            "skos:prefLabel": {"@language": "en", "@value": "Government and public sector"},
        },
        "dct:publisher": publisher,
        "dcat:contactPoint": contact(renderer),
        "dct:spatial": place(renderer),
        "dct:language": language,
        "dct:accrualPeriodicity": known("frequency", "IRREG", "dct:Frequency"),
        "dct:issued": issued,
        "dct:modified": modified,
        "dcat:landingPage": document(&page),
        "dcat:distribution": distributions,
    }));
    filled(json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "geo": "http://www.opengis.net/ont/geosparql#",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "spdx": "http://spdx.org/rdf/terms#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": settings.base_url.join(permalink::DATA_CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": said(&settings.name),
        "dct:description": said(&settings.description),
        "dct:publisher": publisher,
        "dct:language": language,
        "dct:license": licence,
        "dct:spatial": place(renderer),
        "foaf:homepage": document(&home),
        "dct:issued": issued,
        "dct:modified": modified,
        "dcat:dataset": [dataset],
    }))
}

/// Whom to ask: the office for public information, else where people complain, else the site.
fn contact(renderer: &Renderer) -> Value {
    let settings = &renderer.settings;
    let complaint = settings.complaint.as_ref().and_then(|complaint| complaint.website.clone());
    let url = settings.information_officer_url.clone().or(complaint);
    let url = url.unwrap_or_else(|| settings.base_url.join(""));
    json!({"@type": "vcard:Organization", "vcard:fn": settings.government, "vcard:hasURL": {"@id": url}})
}

/// The region, its official code, and the rectangle that it lies in.
fn place(renderer: &Renderer) -> Value {
    let settings = &renderer.settings;
    let Area { south_west: (south, west), north_east: (north, east) } = settings.area;
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
    let corners = corners.map(|(longitude, latitude)| format!("{longitude} {latitude}")).join(", ");
    filled(json!({
        "@type": "dct:Location",
        "skos:prefLabel": {"@language": settings.language.code(), "@value": settings.region},
        "dct:identifier": settings.area_code,
        "dcat:bbox": {"@type": "geo:wktLiteral", "@value": format!("POLYGON(({corners}))")},
    }))
}

/// What is known of a thing: without the properties that nobody filled.
fn filled(mut thing: Value) -> Value {
    if let Value::Object(properties) = &mut thing {
        properties.retain(|_, value| !value.is_null());
    }
    thing
}

/// Under which the theme's words name a file.
fn file_key(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Csv => "csv",
        ExportFormat::Json => "json",
        ExportFormat::Xlsx => "xlsx",
        ExportFormat::Records => "ndjson",
        ExportFormat::Removed => "dihapus",
    }
}
