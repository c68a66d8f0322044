package org.fediferry.fediverse;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Decides as Java does, and tells who issued a certificate that was refused: Java's own message leaves that out. */
final class TellingTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager java;

    TellingTrust(X509ExtendedTrustManager java) {
        this.java = java;
    }

    /** The refusal of a certificate chain. */
    static final class Refused extends CertificateException {
        private final String subject;
        private final String issuer;
        private final boolean issuerUnknown;

        Refused(X509Certificate[] chain, CertificateException why) {
            super(why.getMessage(), why);
            this.subject = chain[0].getSubjectX500Principal().getName();
            this.issuer = chain[chain.length - 1].getIssuerX500Principal().getName();
            this.issuerUnknown = why.getCause() instanceof CertPathBuilderException;
        }

        String subject() {
            return subject;
        }

        /** The top of the chain: whom one would have to trust. */
        String issuer() {
            return issuer;
        }

        /** False when the issuer is trusted but the certificate has expired or names another server. */
        boolean isIssuerUnknown() {
            return issuerUnknown;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            java.checkServerTrusted(chain, type, engine);
        } catch (CertificateException why) {
            throw new Refused(chain, why);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        try {
            java.checkServerTrusted(chain, type, socket);
        } catch (CertificateException why) {
            throw new Refused(chain, why);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        java.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        java.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        java.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        java.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return java.getAcceptedIssuers();
    }
}
