package org.midad.desk.board;

import java.util.List;
import org.midad.articles.ArticleView;
import org.midad.desk.Frame;

/** What is being worked on. */
public record BoardPage(Frame frame, List<ArticleView.Summary> articles) {}
