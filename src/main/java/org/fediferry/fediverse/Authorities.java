package org.fediferry.fediverse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities to trust: Java's own and those of some PEM files. */
final class Authorities {
    private Authorities() {}

    /** Throws {@link InvalidAuthority} for a file that cannot be used. */
    static SSLContext context(List<Path> pemFiles) {
        try {
            X509ExtendedTrustManager trusted = trustManager(null);
            if (!pemFiles.isEmpty()) {
                KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
                all.load(null, null);
                int number = 0;
                for (X509Certificate known : trusted.getAcceptedIssuers()) {
                    all.setCertificateEntry("java-" + number++, known);
                }
                for (Path file : pemFiles) {
                    for (Certificate certificate : read(file)) {
                        all.setCertificateEntry("file-" + number++, certificate);
                    }
                }
                trusted = trustManager(all);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TellingTrust(trusted)}, null);
            return context;
        } catch (GeneralSecurityException | IOException noTls) {
            throw new IllegalStateException("this Java cannot set up TLS", noTls);
        }
    }

    private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new InvalidAuthority(file, "it holds no certificate");
            }
            return found;
        } catch (NoSuchFileException missing) {
            throw new InvalidAuthority(file, "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new InvalidAuthority(file, "it cannot be read", unreadable);
        } catch (CertificateException malformed) {
            throw new InvalidAuthority(file, "it holds no certificate", malformed);
        }
    }
}
