package dev.rapport.stack.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** An RSA key pair in two PEM files; the private one, which only its owner can read, is the original. */
record KeyPairFiles(Path folder) {
    private static final int BITS = 2048;

    static KeyPairFiles in(Path folder) {
        var files = new KeyPairFiles(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(files.folder());
            if (!Files.exists(files.privateKeyFile())) {
                files.makePrivateKey();
            }
            files.place(files.pem("PUBLIC KEY", files.publicKey()), files.publicKeyFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The key pair could not be kept in " + folder, e);
        }
        return files;
    }

    Path publicKeyFile() {
        return folder.resolve("token-public.pem");
    }

    RSAPrivateCrtKey privateKey() {
        try {
            String base64 = Files.readString(privateKeyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
            byte[] encoded = Base64.getDecoder().decode(base64);
            return (RSAPrivateCrtKey) rsa().generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("The private key could not be read: " + privateKeyFile(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(privateKeyFile() + " holds no RSA key; remove it to get a new one", e);
        }
    }

    private Path privateKeyFile() {
        return folder.resolve("token-private.pem");
    }

    private Key publicKey() {
        RSAPrivateCrtKey key = privateKey();
        try {
            return rsa().generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of two processes that make one at once, the second keeps the first one's: a link never replaces a file. */
    private void makePrivateKey() throws IOException {
        Path mine = Files.createTempFile(folder, "token", ".pem");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            Files.writeString(
                    mine, pem("PRIVATE KEY", generator.generateKeyPair().getPrivate()));
            Files.createLink(privateKeyFile(), mine);
        } catch (FileAlreadyExistsException e) {
            // The other one's will do.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(mine);
        }
    }

    private void place(String text, Path file) throws IOException {
        Path whole = Files.createTempFile(folder, "token", ".pem");
        Files.writeString(whole, text);
        // For all: a service in a container has a user of its own.
        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String pem(String title, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(title, body, title);
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }
}
