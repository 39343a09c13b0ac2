package org.recoupe.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.cli.Main;

/**
 * The command line in a virtual machine without a network: whoever asks for a socket, a channel or a page is refused, and
 * told on standard error with the place that asked.
 */
public final class Offline {

    /** What standard error has for each attempt. */
    static final String ATTEMPT = "NETWORK ASKED FOR: ";

    private Offline() {}

    /** Shuts the network, then runs the command line. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.nio.channels.spi.SelectorProvider", Channels.class.getName());
        shutSockets();
        ProxySelector.setDefault(new Proxies());
        URL.setURLStreamHandlerFactory(protocol -> protocol.matches("https?|ftp|mailto") ? new Pages() : null);
        if (arguments.length == 0) {
            new Socket("127.0.0.1", 9).close(); // to see that it is shut
        }
        Main.main(arguments);
    }

    @SuppressWarnings("deprecation") // There is no other way to shut sockets in a Java of 17.
    private static void shutSockets() throws IOException {
        Socket.setSocketImplFactory(Offline::<SocketImpl>asked);
        ServerSocket.setSocketFactory(Offline::<SocketImpl>asked);
    }

    private static <T> T asked() {
        IOException refused = new IOException(ATTEMPT + "there is no network");
        refused.printStackTrace();
        throw new UncheckedIOException(refused);
    }

    private static final class Proxies extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return asked();
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked();
        }
    }

    private static final class Pages extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return asked();
        }
    }

    /** Refuses every channel to the network. */
    public static final class Channels extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() {
            return asked();
        }

        @Override
        public DatagramChannel openDatagramChannel(java.net.ProtocolFamily family) {
            return asked();
        }

        @Override
        public Pipe openPipe() {
            return asked();
        }

        @Override
        public AbstractSelector openSelector() {
            return asked();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            return asked();
        }

        @Override
        public SocketChannel openSocketChannel() {
            return asked();
        }

        @Override
        public java.nio.channels.@Nullable Channel inheritedChannel() {
            return null;
        }
    }
}
