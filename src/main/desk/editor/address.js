// Where links and embeds may lead: the same rules as the server's, so that nothing is typed that it would refuse.

const LONGEST = 2000;
const UNPLAIN = /[\p{C}\p{Z}\\<>"]/u;
const WEB = /^https?:\/\/([^/?#]*)/i;
const HOST = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(\.[\p{L}\p{M}\p{N}_-]+)*\.?(:[0-9]{1,5})?$/u;
const MAILBOX = /^mailto:[^@,?:]+@[^@,?:/]+(\?[^#]*)?$/i;
const LINE_BREAK = /%0[ad]/i;
const TELEPHONE = /^tel:\+?[0-9().-]{2,30}$/i;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ARTICLE = "midad:article/";

const PROVIDERS = {
  youtube: ["youtube.com", "youtu.be", "youtube-nocookie.com"],
  vimeo: ["vimeo.com", "player.vimeo.com"],
  dailymotion: ["dailymotion.com", "dai.ly"],
  x: ["x.com", "twitter.com", "mobile.twitter.com"],
  facebook: ["facebook.com", "fb.watch"],
  instagram: ["instagram.com"],
  threads: ["threads.net", "threads.com"],
  tiktok: ["tiktok.com"],
  telegram: ["t.me"],
  bluesky: ["bsky.app"],
  soundcloud: ["soundcloud.com", "w.soundcloud.com"],
  spotify: ["open.spotify.com"],
  datawrapper: ["datawrapper.de", "datawrapper.dwcdn.net"],
  flourish: ["public.flourish.studio", "flo.uri.sh"],
};

export const isId = (text) => typeof text === "string" && ID.test(text);

const scheme = (href) => href.slice(0, Math.max(0, href.indexOf(":"))).toLowerCase();

function host(href) {
  const found = WEB.exec(href)?.[1] ?? "";
  return found.length < 254 && HOST.test(found) ? found.replace(/:.*/, "").toLowerCase() : "";
}

export function isLink(href) {
  if (typeof href !== "string" || href === "" || href.length > LONGEST || UNPLAIN.test(href)) {
    return false;
  }
  if (href.startsWith("#") || (href.startsWith("/") && !href.startsWith("//"))) {
    return true;
  }
  switch (scheme(href)) {
    case "http":
    case "https":
      return host(href) !== "";
    case "mailto":
      return MAILBOX.test(href) && !LINE_BREAK.test(href);
    case "tel":
      return TELEPHONE.test(href);
    case "midad":
      return href.startsWith(ARTICLE) && isId(href.slice(ARTICLE.length));
    default:
      return false;
  }
}

/** The link somebody meant: what has no scheme but a domain gets one; null where nothing can be made of it. */
export function meantLink(typed) {
  const text = typed.trim();
  if (isLink(text)) {
    return text;
  }
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text) && isLink(`mailto:${text}`)) {
    return `mailto:${text}`;
  }
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]|$)/u.test(text) && isLink(`https://${text}`)) {
    return `https://${text}`;
  }
  return null;
}

/** Which of the houses whose embeds we take has this address; null where none has. */
export function providerOf(url) {
  if (!isLink(url) || scheme(url) !== "https") {
    return null;
  }
  const bare = host(url).replace(/^(www|m)\./, "");
  return Object.keys(PROVIDERS).find((provider) => PROVIDERS[provider].includes(bare)) ?? null;
}
