package org.midad.desk.board;

import java.util.List;
import org.midad.articles.ArticleView;
import org.midad.desk.Frame;
import org.midad.publishing.Schedule;

/**
 * What must not be overlooked.
 *
 * @param missed schedules that were held back or failed
 * @param unreviewed published without a second pair of eyes
 */
public record Banners(Frame frame, List<Schedule> missed, List<ArticleView.Summary> unreviewed) {}
