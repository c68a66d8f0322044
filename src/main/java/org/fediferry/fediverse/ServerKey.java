package org.fediferry.fediverse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The public key of a server whose certificate was verified, in the form in which browsers are told to accept it. */
public final class ServerKey {

    private static final int HTTPS = 443;
    private static final int LIMIT_MILLIS = 20_000;

    private ServerKey() {}

    /**
     * The base64 SHA-256 of the server's public key. The certificate must be valid for the host and lead to one of the
     * authorities or of Java's own; else this fails.
     */
    public static String of(URI server, List<Path> authorities) throws IOException {
        int port = server.getPort() < 0 ? HTTPS : server.getPort();
        try (SSLSocket socket =
                (SSLSocket) Authorities.context(authorities).getSocketFactory().createSocket(server.getHost(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            Certificate leaf = socket.getSession().getPeerCertificates()[0];
            return Base64.getEncoder().encodeToString(sha256(leaf.getPublicKey().getEncoded()));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
