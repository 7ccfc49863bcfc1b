//! Which certificate of a server is believed: one that the system's roots vouch for, or the very one that is named in the
//! settings, as hosting firms have it whose certificate carries another name.

use super::Stop;
use ring::digest::{SHA256, digest};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::version::{TLS12, TLS13};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use std::sync::{Arc, Mutex, PoisonError};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// What a certificate must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// The system's roots vouch for it, and it carries the server's name.
    System,
    /// It is this one, by its fingerprint.
    Leaf([u8; 32]),
    /// It is one of these, or one of these vouches for it.
    File(Vec<Vec<u8>>),
}

impl Trust {
    /// Reads `sha256:` and 64 hexadecimal digits, with or without colons.
    pub(crate) fn fingerprint(text: &str) -> Option<Trust> {
        let digits = text.trim().strip_prefix("sha256:")?;
        let digits: String = digits.chars().filter(|sign| *sign != ':').collect();
        let byte = |at: usize| u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok();
        let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
        let bytes = bytes.filter(|_| digits.len() == 64)?;
        Some(Trust::Leaf(bytes.try_into().ok()?))
    }

    /// Reads the certificates of a PEM file.
    pub(crate) fn file(bytes: &[u8]) -> Option<Trust> {
        let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(bytes).collect();
        let certificates: Vec<Vec<u8>> = certificates.ok()?.iter().map(|certificate| certificate.to_vec()).collect();
        (!certificates.is_empty()).then_some(Trust::File(certificates))
    }
}

/// Which certificates a web client believes: those of a file, else what the system's roots vouch for.
pub(crate) fn roots(trust: &Trust) -> TlsConfig {
    let known = match trust {
        Trust::File(certificates) => certificates.iter().map(|bytes| Certificate::from_der(bytes).to_owned()).collect(),
        Trust::System | Trust::Leaf(_) => {
            let system = rustls_native_certs::load_native_certs().certs;
            system.iter().map(|root| Certificate::from_der(root).to_owned()).collect()
        }
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = TlsConfig::builder().root_certs(RootCerts::Specific(Arc::new(known)));
    config.unversioned_rustls_crypto_provider(provider).build()
}

/// A certificate as people compare it.
pub(crate) fn written(certificate: &[u8]) -> String {
    let bytes = digest(&SHA256, certificate);
    let digits: Vec<String> = bytes.as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    format!("sha256:{}", digits.join(":"))
}

/// Judges certificates, and remembers one that was not believed.
#[derive(Debug)]
pub(crate) struct Judge {
    trust: Trust,
    roots: Option<Arc<WebPkiServerVerifier>>,
    provider: Arc<CryptoProvider>,
    refused: Mutex<Option<Refused>>,
}

/// A certificate that was not believed.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub fingerprint: String,
    /// It carries another name than the server's.
    pub is_other_name: bool,
    /// Its time is over or has not come, by this computer's clock.
    pub is_out_of_time: bool,
}

impl Judge {
    /// Fails if the system has no root certificates, and they are what decides.
    pub(crate) fn new(trust: Trust) -> Result<Arc<Judge>, Stop> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut roots = RootCertStore::empty();
        match &trust {
            Trust::System => {
                roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            }
            Trust::Leaf(_) => {}
            Trust::File(certificates) => {
                let certificates = certificates.iter().map(|bytes| CertificateDer::from(bytes.clone()));
                roots.add_parsable_certificates(certificates);
            }
        }
        if roots.is_empty() && trust == Trust::System {
            return Err(Stop { code: "terbit-tanpa-akar", blanks: Vec::new() });
        }
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone()).build();
        Ok(Arc::new(Judge { trust, roots: verifier.ok(), provider, refused: Mutex::new(None) }))
    }

    /// What a client needs, for all versions that are safe or for 1.2 alone.
    pub(crate) fn client(self: &Arc<Judge>, only_12: bool) -> Result<Arc<ClientConfig>, Stop> {
        let versions: &[_] = if only_12 { &[&TLS12] } else { &[&TLS13, &TLS12] };
        let builder = ClientConfig::builder_with_provider(self.provider.clone()).with_protocol_versions(versions);
        let builder =
            builder.map_err(|error| Stop { code: "terbit-tls", blanks: vec![("sebab", error.to_string())] })?;
        let judge: Arc<dyn ServerCertVerifier> = self.clone();
        Ok(Arc::new(builder.dangerous().with_custom_certificate_verifier(judge).with_no_client_auth()))
    }

    /// The certificate that was not believed, if any was since this was asked.
    pub(crate) fn refused(&self) -> Option<Refused> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn is_named(&self, certificate: &[u8]) -> bool {
        match &self.trust {
            Trust::System => false,
            Trust::Leaf(fingerprint) => digest(&SHA256, certificate).as_ref() == fingerprint,
            Trust::File(certificates) => certificates.iter().any(|known| known == certificate),
        }
    }
}

impl ServerCertVerifier for Judge {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.is_named(end_entity) {
            return Ok(ServerCertVerified::assertion());
        }
        let judged = match &self.roots {
            Some(roots) => roots.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now),
            None => Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)),
        };
        judged.inspect_err(|error| {
            use CertificateError::*;
            let is_other_name =
                matches!(error, Error::InvalidCertificate(NotValidForName | NotValidForNameContext { .. }));
            let is_out_of_time = matches!(
                error,
                Error::InvalidCertificate(Expired | ExpiredContext { .. } | NotValidYet | NotValidYetContext { .. })
            );
            let refused = Refused { fingerprint: written(end_entity), is_other_name, is_out_of_time };
            *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(refused);
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_read_as_programs_write_them() {
        let plain = format!("sha256:{}", "0aFF".repeat(16));
        let colons = written(b"x");
        assert!(matches!(Trust::fingerprint(&plain), Some(Trust::Leaf(bytes)) if bytes[..2] == [0x0a, 0xff]));
        let Some(Trust::Leaf(bytes)) = Trust::fingerprint(&colons) else { panic!("{colons}") };
        assert_eq!(&bytes[..], digest(&SHA256, b"x").as_ref());
        for wrong in ["", "sha256:", "sha256:00", "0aFF", &format!("{plain}00"), &plain.replace('F', "é")] {
            assert_eq!(Trust::fingerprint(wrong), None, "{wrong}");
        }
        assert_eq!(Trust::file(b"bukan sertifikat"), None);
    }
}
