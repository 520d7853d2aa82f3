// What programs put on the clipboard, in the shape they really write it, and what must become of it.

const word = (body) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
</head>
<body lang=EN-US style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`;

const docs = (body) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5b0f7c1e-7fff-2a4d-90c1-2f6d1c0b8e11">${body}</b>`;

const run = (text, style = "") =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${text}</span>`;

const marker = (sign) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

export const PIECES = [
  {
    name: "Word: an Arabic paragraph with bold, and the empty one after it",
    html: word(`<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=AR-SA
style='font-size:14.0pt;font-family:"Arial",sans-serif'>افتتح الوزير <b>المعرض</b> مساء
الأربعاء<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><span dir=LTR><o:p>&nbsp;</o:p></span></p>`),
    expected: ["p افتتح الوزير *المعرض* مساء الأربعاء"],
  },
  {
    name: "Word: a bulleted list in Arabic, two levels deep",
    html: word(`<p class=MsoListParagraphCxSpFirst dir=RTL style='margin-right:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${marker("·")}<span dir=RTL></span><span lang=AR-SA>أولى النقاط<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle dir=RTL style='mso-list:l0 level2 lfo1'>${marker("o")}<span lang=AR-SA>تحتها<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level1 lfo1'>${marker("·")}<span lang=AR-SA>ثانية<o:p></o:p></span></p>`),
    expected: ["bullet/1 أولى النقاط", "bullet/2 تحتها", "bullet/1 ثانية"],
  },
  {
    name: "Word: a numbered list whose numbers are Arabic-Indic",
    html: word(`<p class=MsoListParagraph dir=RTL style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'>${marker("١-")}<span lang=AR-SA>الأول<o:p></o:p></span></p>
<p class=MsoListParagraph dir=RTL style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'>${marker("٢-")}<span lang=AR-SA>الثاني<o:p></o:p></span></p>`),
    expected: ["number/1 الأول", "number/1 الثاني"],
  },
  {
    name: "Word: a list numbered with letters of the abjad",
    html: word(`<p class=MsoListParagraph dir=RTL style='mso-list:l2 level1 lfo3'>${marker("أ.")}<span lang=AR-SA>شرط<o:p></o:p></span></p>`),
    expected: ["number/1 شرط"],
  },
  {
    name: "Word: headings, of which the first is ours from the second on",
    html: word(`<h1 dir=RTL><span lang=AR-SA>الباب<o:p></o:p></span></h1><h2 dir=RTL><b><span lang=AR-SA>الفصل<o:p></o:p></span></b></h2>
<h3 dir=RTL>المبحث</h3><h5 dir=RTL>المطلب</h5><p class=MsoTitle dir=RTL>عنوان الوثيقة</p>`),
    expected: ["h2 الباب", "h2 الفصل", "h3 المبحث", "h4 المطلب", "h2 عنوان الوثيقة"],
  },
  {
    name: "Word: comments and deletions of a document under review",
    html: word(`<p class=MsoNormal dir=RTL><span lang=AR-SA>بلغ العدد <del cite="mailto:x" datetime="2026-01-01T10:00">٣٠</del><ins cite="mailto:x" datetime="2026-01-01T10:00">٣٩</ins> دولة<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span></span></span></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><p class=MsoCommentText>راجع الرقم</p></div></div>`),
    expected: ["p بلغ العدد ٣٩ دولة"],
  },
  {
    name: "Word: a foot-note's mark leads nowhere here",
    html: word(`<p class=MsoNormal>As he said<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><sup>[1]</sup></a> again</p>`),
    expected: ["p As he said^[1]^ again"],
  },
  {
    name: "Word: a table",
    html: word(`<table class=MsoTableGrid dir=rtl border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>
<tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt;border:solid windowtext 1.0pt'><p class=MsoNormal dir=RTL><b><span lang=AR-SA>المدينة<o:p></o:p></span></b></p></td><td><p class=MsoNormal dir=RTL><span lang=AR-SA>العدد<o:p></o:p></span></p></td></tr>
<tr><td><p class=MsoNormal dir=RTL><span lang=AR-SA>المرسى<o:p></o:p></span></p></td><td><p class=MsoNormal dir=RTL><span lang=AR-SA>١٠٢٤<o:p></o:p></span></p></td></tr></table>`),
    expected: ["table المدينة | العدد / المرسى | ١٠٢٤"],
  },
  {
    name: "Word: an English paragraph in an Arabic article keeps its direction",
    html: word(`<p class=MsoNormal dir=LTR>The minister said so.</p><p class=MsoNormal dir=LTR>قالها بالعربية</p>`),
    expected: ["p {ltr} The minister said so.", "p قالها بالعربية"],
  },
  {
    name: "Word: italics, sub- and superscripts by style, a tab, a page break",
    html: word(`<p class=MsoNormal>H<span style='vertical-align:sub'>2</span>O, <i style='mso-bidi-font-style:normal'>kept</i>, 5 m<sup>2</sup><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>end</p>
<span style='font-size:12.0pt'><br clear=all style='page-break-before:always'></span><p class=MsoQuote>words of another</p>`),
    expected: ["p H~2~O, _kept_, 5 m^2^ end", "blockquote words of another"],
  },
  {
    name: "Word: hidden text and a picture in VML",
    html: word(`<p class=MsoNormal>seen<span style='display:none;mso-hide:all'>hidden</span><!--[if gte vml 1]><v:shape id="x" style='width:100pt'><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=100 height=60 src="file:///C:/clip_image002.png" v:shapes="x"><![endif]></p>`),
    expected: ["p seen"],
  },
  {
    name: "Word online: a list, each item in a list of its own, and a heading by role",
    html: `<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1" role="heading" aria-level="1" xml:lang="AR-SA" lang="AR-SA"><span data-contrast="auto" class="TextRun SCXW1"><span class="NormalTextRun">عنوان على الشبكة</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" aria-setsize="-1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement"><p class="Paragraph"><span class="TextRun">واحد</span><span class="EOP">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1" role="list"><li data-listid="1" data-aria-level="2" role="listitem"><p class="Paragraph"><span class="TextRun">داخله</span><span class="EOP">&nbsp;</span></p></li></ul></div>`,
    expected: ["h2 عنوان على الشبكة", "bullet/1 واحد", "bullet/2 داخله"],
  },
  {
    name: "Docs: headings, bold and the b around everything that is not bold",
    html: docs(`<h1 dir="rtl" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;">${run("عنوان", "font-weight:700;")}</h1><p dir="rtl" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${run("نص ")}${run("غليظ", "font-weight:700;")}${run(" ومائل ")}${run("هنا", "font-style:italic;")}</p>`),
    expected: ["h2 عنوان", "p نص *غليظ* ومائل _هنا_"],
  },
  {
    name: "Docs: lists in lists, with the breaks it writes between paragraphs",
    html: docs(`<p dir="rtl">${run("قبل")}</p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="rtl" style="list-style-type:disc;" aria-level="1"><p dir="rtl" role="presentation">${run("أ")}</p></li><ul><li dir="rtl" aria-level="2"><p dir="rtl" role="presentation">${run("ب")}</p></li></ul></ul><ol><li dir="rtl" aria-level="1"><p dir="rtl" role="presentation">${run("ج")}</p></li></ol><br /><br />`),
    expected: ["p قبل", "bullet/1 أ", "bullet/2 ب", "number/1 ج"],
  },
  {
    name: "Docs: a link, underlined and blue, and one through the search engine",
    html: docs(`<p dir="rtl"><a href="https://example.org/a?b=1&amp;c=2" style="text-decoration:none;">${run("رابط", "color:#1155cc;text-decoration:underline;")}</a>${run(" و")}<a href="https://www.google.com/url?q=https://example.com/page&amp;sa=D&amp;source=editors">${run("آخر")}</a></p>`),
    expected: ["p [رابط](https://example.org/a?b=1&c=2) و[آخر](https://example.com/page)"],
  },
  {
    name: "Docs: a table with a merged cell",
    html: docs(`<div dir="rtl" style="margin-left:0pt;" align="right"><table style="border:none;border-collapse:collapse;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr style="height:0pt"><td colspan="2"><p dir="rtl">${run("رأس")}</p></td></tr><tr><td><p dir="rtl">${run("١")}</p><p dir="rtl">${run("سطر")}</p></td><td><br /></td></tr></tbody></table></div>`),
    expected: ["table رأس |  / ١\nسطر | "],
  },
  {
    name: "Docs: a soft line break within a paragraph",
    html: docs(`<p dir="rtl">${run("بيت أول")}${run("<br />")}${run("بيت ثان")}</p>`),
    expected: ["p بيت أول⏎بيت ثان"],
  },
  {
    name: "Sheets: cells",
    html: `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="rtl" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td data-sheets-value='{"1":2,"2":"سنة"}'>سنة</td><td>عدد</td></tr><tr><td>2025</td><td>39</td></tr></tbody></table></google-sheets-html-origin>`,
    expected: ["table سنة | عدد / 2025 | 39"],
  },
  {
    name: "Outlook: a mail in Word's HTML with a safe link",
    html: `<html><body><div class=WordSection1><p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>Dear all,<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>See <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Freport&amp;data=05%7C01">the report</a>.<o:p></o:p></p></div></body></html>`,
    expected: ["p Dear all,", "p See [the report](https://example.org/report)."],
  },
  {
    name: "Gmail: divs, double breaks, a signature and a picture that counts readers",
    html: `<div dir="rtl">السلام عليكم<br><br>أرسل لكم البيان.<div><br></div><div>مع التحية</div><img src="https://track.example.com/open.gif?id=1" width="1" height="1" style="display:none"><div class="gmail_signature" data-smartmail="gmail_signature">فلان<br>هاتف</div></div>`,
    expected: ["p السلام عليكم", "p أرسل لكم البيان.", "p مع التحية"],
  },
  {
    name: "A newsletter laid out in tables, with a hidden line before the first",
    html: `<table role="presentation" width="600"><tr><td><div style="display:none;font-size:0">preview text</div><table><tr><td style="padding:20px"><h2>بيان صحفي</h2><p>نص البيان&nbsp;&nbsp;هنا.</p></td></tr></table></td></tr></table>`,
    expected: ["h2 بيان صحفي", "p نص البيان هنا."],
  },
  {
    name: "LibreOffice: fonts, headings, a list",
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="ar-SA" link="#000080" dir="rtl"><h1 class="western">فصل</h1><p style="line-height: 100%; margin-bottom: 0in"><font face="Noto Naskh Arabic"><font size="4" style="font-size: 14pt"><span lang="ar-SA">نص <u>تحته</u> خط <b>وغليظ</b></span></font></font></p><p><br/><br/></p><ol><li><p style="margin-bottom: 0in">بند</p></li><li><p>بند آخر</p></li></ol></body></html>`,
    expected: ["h2 فصل", "p نص تحته خط *وغليظ*", "number/1 بند", "number/1 بند آخر"],
  },
  {
    name: "A news site: figure, advertisement, share buttons, relative links",
    html: `<article><header><h1 class="title">خبر</h1><button type="button">شارك</button></header><figure><img src="/a.jpg" alt="صورة" onerror="alert(1)"><figcaption>تعليق الصورة</figcaption></figure><p class="lead" style="color:red">أول <a href="/local/page" class="x">قريب</a> و<a href="https://example.org/%D9%85" target="_blank" rel="noopener" onclick="track()">بعيد</a>.</p><script>ads()</script><iframe src="https://ads.example.com/"></iframe><noscript><img src="x"></noscript></article>`,
    expected: ["h2 خبر", "p تعليق الصورة", "p أول قريب و[بعيد](https://example.org/%D9%85)."],
  },
  {
    name: "A web page: a video in a frame and a post's own snippet become embeds",
    html: `<p>قبل</p><iframe width="560" height="315" src="https://www.youtube.com/embed/abc123" allowfullscreen></iframe><blockquote class="twitter-tweet"><p lang="ar" dir="rtl">نص التغريدة <a href="https://t.co/x">t.co</a></p>&mdash; اسم <a href="https://twitter.com/someone/status/1">يناير</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>`,
    expected: ["p قبل", "embed youtube https://www.youtube.com/embed/abc123", "embed x https://twitter.com/someone/status/1"],
  },
  {
    name: "An encyclopaedia: definition list, foot-notes, nested lists, code",
    html: `<dl><dt>مصطلح</dt><dd>شرحه<sup class="reference"><a href="#cite_note-1">[1]</a></sup></dd></dl><ul><li>أ<ul><li>ب<ol><li>ج</li></ol></li></ul></li></ul><pre><code>a = 1\nb = 2</code></pre>`,
    expected: ["p مصطلح", "p شرحه^[1]^", "bullet/1 أ", "bullet/2 ب", "number/3 ج", "p `a = 1⏎b = 2`"],
  },
  {
    name: "Two paragraphs in one item of a list are lines of it",
    html: `<ul><li><p>سطر</p><p>سطر ثان</p></li><li>بند<br>وتتمته</li></ul>`,
    expected: ["bullet/1 سطر⏎سطر ثان", "bullet/1 بند⏎وتتمته"],
  },
  {
    name: "Direction marks stay, overrides and isolates left open go",
    html: `<p>السعر \u200f(5\u200f) \u202eabc\u202c و\u2067مغلق\u2069 و\u2066مفتوح</p>`,
    expected: ["p السعر \u200f(5\u200f) abc و\u2067مغلق\u2069 ومفتوح"],
  },
  {
    name: "Joiners stay; soft hyphens, zero-width spaces, runs of no-break spaces go",
    html: `<p>می\u200cخواهم&nbsp;&nbsp; كلـ\u200bمة مقسو\u00adمة\ufeff&nbsp;</p><p>&nbsp;</p><p> \u200b </p>`,
    expected: ["p می\u200cخواهم كلـمة مقسومة"],
  },
  {
    name: "Links to scripts, data, files and nowhere are text",
    html: `<p><a href="javascript:alert(1)">a</a> <a href=" jAvAsCrIpT:alert(1)">b</a> <a href="data:text/html,<script>alert(1)</script>">c</a> <a href="vbscript:x">d</a> <a href="file:///etc/passwd">e</a> <a href="java&#10;script:alert(1)">f</a> <a href="https://user:pw@example.org/">g</a> <a>h</a> <a href="//example.org/x">i</a></p>`,
    expected: ["p a b c d e f g h i"],
  },
  {
    name: "Links to mailboxes, telephones and articles of our own are links",
    html: `<p><a href="mailto:a@example.org">m</a> <a href="tel:+96611234567">t</a> <a href="midad:article/0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11">o</a></p>`,
    expected: ["p [m](mailto:a@example.org) [t](tel:+96611234567) [o](midad:article/0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11)"],
  },
  {
    name: "Scripts of every kind leave no trace",
    html: `<img src=x onerror=alert(1)><svg onload=alert(1)><circle/></svg><math><mi xlink:href="javascript:alert(1)">x</mi></math><style>@import 'javascript:alert(1)'</style><p onclick="alert(1)" style="background:url(javascript:alert(1))">نص<script>alert(1)</script></p><form action="javascript:alert(1)"><input value="x"><textarea>t</textarea></form><object data="x"></object><template><p>t</p></template><meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href="javascript:/">`,
    expected: ["p نص"],
  },
  {
    name: "Text that looks like markup stays text",
    html: `<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</p>`,
    expected: ["p <script>alert(1)</script> &lt;b&gt;"],
  },
  {
    name: "Markup that is broken is still read",
    html: `<p>أول<p>ثان <b>غليظ</p><div>ثالث</b><td>خلية<li>بند`,
    expected: ["p أول", "p ثان *غليظ*", "p *ثالث*خلية", "bullet/1 بند"],
  },
  {
    name: "Rules divide, quotations quote, an indent of old mail programs does not",
    html: `<p>أ</p><hr><blockquote><p>قول</p><p>قول ثان</p></blockquote><blockquote style="margin: 0 0 0 40px; border: none; padding: 0px"><div>مزاح</div></blockquote>`,
    expected: ["p أ", "divider", "blockquote قول", "blockquote قول ثان", "p مزاح"],
  },
  {
    name: "A list of one column in a table is no table",
    html: `<table><tr><td>واحد</td></tr><tr><td>اثنان</td></tr></table>`,
    expected: ["p واحد", "p اثنان"],
  },
  {
    name: "Addresses that look like styles and handlers stay as they are",
    html: `<p style="x"onclick=y><a title='a style=b' href="https://example.org/?a=/style=1 onx=2">أ</a> <a href=https://example.org/style=5>ب</a></p>`,
    expected: ["p [أ](https://example.org/?a=/style=1%20onx=2) [ب](https://example.org/style=5)"],
  },
  { name: "Nothing but an empty frame", html: `<html><body><!--StartFragment--><span> </span><!--EndFragment--></body></html>`, expected: [] },
];

/** Strings that try to be more than text, wherever a text can stand. */
export const ATTACKS = [
  "<script>alert(1)</script>",
  "\"><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href='java\tscript:alert(1)'>x</a>",
  "<a href='\u0001javascript:alert(1)'>x</a>",
  "<a href='&#106;avascript:alert(1)'>x</a>",
  "<a href=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>x</a>",
  "<a href='https://a.b/\"onmouseover=alert(1)'>x</a>",
  "<p style='x:expression(alert(1))'>x</p>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video><source onerror=alert(1)></video>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<!--<img src='--><img src=x onerror=alert(1)//'>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<style><img src='</style><img src=x onerror=alert(1)>'></style>",
  "<xmp><p title='</xmp><script>alert(1)</script>'>",
  "<body onload=alert(1)>",
  "<form><button formaction=javascript:alert(1)>x",
  "<div data-object='embed' data-members='{\"url\":\"javascript:alert(1)\"}'></div>",
  "<table background=javascript:alert(1)><tr><td>1<td>2",
  "{{constructor.constructor('alert(1)')()}}",
  "\u202e<script>\u202c",
];
