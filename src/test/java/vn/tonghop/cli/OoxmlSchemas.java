package vn.tonghop.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xmlbeans.XmlObject;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The transitional schemas of ECMA-376, whole. They live in a class loader of their own, since the product has a smaller edition of
 * the same classes; hence the reflection.
 */
final class OoxmlSchemas implements AutoCloseable {
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SYSTEM = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";
    /** Parts that belong to no schema of OOXML's main markup: the package's own, drawings of Office 2003, texts of ours. */
    private static final String OTHER_MARKUP =
            "\\[Content_Types]\\.xml|.*\\.rels|docProps/core\\.xml|.*\\.vml|customXml/item\\d+\\.xml";

    private final URLClassLoader loader;
    private final Object schemas;
    private final Class<?> schemaType;
    private final Class<?> options;

    OoxmlSchemas() throws ReflectiveOperationException, IOException {
        Path full = Path.of(System.getProperty("tonghop.schemas"));
        URL[] classes = {
            full.toUri().toURL(), home(XmlObject.class), home(Class.forName("org.apache.logging.log4j.LogManager"))
        };
        loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
        Class<?> beans = loader.loadClass("org.apache.xmlbeans.XmlBeans");
        Class<?> typeLoader = loader.loadClass("org.apache.xmlbeans.SchemaTypeLoader");
        schemaType = loader.loadClass("org.apache.xmlbeans.SchemaType");
        options = loader.loadClass("org.apache.xmlbeans.XmlOptions");
        Object both = Array.newInstance(typeLoader, 2);
        Array.set(both, 0, beans.getMethod("getBuiltinTypeSystem").invoke(null));
        Array.set(both, 1, loader.loadClass(SYSTEM).getField("typeSystem").get(null));
        schemas = beans.getMethod("typeLoaderUnion", both.getClass()).invoke(null, both);
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What the schemas forbid in any part of a package, each kind of fault once; a part that they do not know is a fault. */
    Set<String> faults(Path packed) throws Exception {
        Set<String> faults = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!entry.isDirectory() && !name.matches(OTHER_MARKUP) && name.endsWith(".xml")) {
                    faults(zip.readAllBytes())
                            .forEach(fault -> faults.add(name.replaceAll("\\d+", "1") + ": " + fault));
                }
            }
        }
        return faults;
    }

    private List<String> faults(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        allowSpace(document);
        Object read = schemas.getClass()
                .getMethod("parse", Node.class, schemaType, options)
                .invoke(schemas, document, null, null);
        Class<?> xml = loader.loadClass("org.apache.xmlbeans.XmlObject");
        Object type = xml.getMethod("schemaType").invoke(read);
        if (!(Boolean) schemaType.getMethod("isDocumentType").invoke(type)) {
            return List.of("no schema for " + document.getDocumentElement().getNodeName());
        }
        FirstFaults faults = new FirstFaults();
        Object listening = options.getConstructor().newInstance();
        options.getMethod("setErrorListener", Collection.class).invoke(listening, faults);
        try {
            xml.getMethod("validate", options).invoke(read, listening);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof EnoughException)) {
                throw e;
            }
        }
        return faults.stream().map(String::valueOf).toList();
    }

    /** Excel itself writes {@code xml:space} into texts, and the standard tells what it means; only its schema of workbooks forgot it. */
    private static void allowSpace(Document document) {
        NodeList texts = document.getElementsByTagNameNS(SHEETS, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            ((Element) texts.item(i)).removeAttribute("xml:space");
        }
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Noting a fault takes as long as reading all that stands before it, so that a few must do. */
    private static final class FirstFaults extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 20;

        @Override
        public boolean add(Object fault) {
            super.add(fault);
            if (size() == MOST) {
                throw new EnoughException();
            }
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
