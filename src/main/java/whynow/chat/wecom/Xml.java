package whynow.chat.wecom;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The flat XML of WeCom and WeChat: names and texts under one root. */
public final class Xml {
  private Xml() {}

  /**
   * The fields under the root.
   *
   * @throws IllegalArgumentException for what is no XML, or has a DOCTYPE: entities are never read
   */
  public static Map<String, String> fields(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      NodeList nodes =
          builder
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement()
              .getChildNodes();
      Map<String, String> fields = new HashMap<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        Node node = nodes.item(i);
        if (node.getNodeType() == Node.ELEMENT_NODE) {
          fields.put(node.getNodeName(), node.getTextContent());
        }
      }
      return fields;
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("Not the XML we expect", e);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A root with fields, names and texts by turns; a text cannot end its CDATA. */
  public static String write(String... fields) {
    StringBuilder xml = new StringBuilder("<xml>");
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String text = fields[i + 1].replace("]]>", "]]]]><![CDATA[>");
      xml.append('<').append(fields[i]).append("><![CDATA[").append(text);
      xml.append("]]></").append(fields[i]).append('>');
    }
    return xml.append("</xml>").toString();
  }
}
