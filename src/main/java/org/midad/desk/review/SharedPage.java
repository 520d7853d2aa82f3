package org.midad.desk.review;

import org.midad.desk.Frame;
import org.midad.preview.PreviewLink;

/**
 * A share link that was made just now.
 *
 * @param url shown this once
 */
public record SharedPage(Frame frame, Dossier dossier, PreviewLink.View link, String url) {}
