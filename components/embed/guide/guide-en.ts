import type { GuideText } from "./guide-text";

export const guideEn: GuideText = {
  title: "Embed a map: the guide for newsrooms",
  summary: "A frame for your article that loads little, stays out of the way, names its sources and asks nobody but us.",
  contents: "On this page",
  copy: "Copy",
  copied: "Copied.",
  copyRefused: "Selected: copy it with Ctrl or Cmd and C.",
  sections: [
    {
      id: "start",
      title: "In one minute",
      blocks: [
        "Open [the story]({story}), choose what the map is to show, and press **Embed** in its head (or the key `I`). What you see is what the code makes: the open claim, the layers, the filter. Copy the code and paste it where your system takes HTML.",
        "The code is an iframe with a title, loaded when a reader comes near it, in a room that is kept free: nothing in the article moves. With it come a picture and a link, for feeds, newsletters and browsers without scripts.",
        { example: "story", title: "The whole story" },
        "You need no account and no key. Text and data are CC BY 4.0; the credit stands in the frame and need not be repeated.",
      ],
    },
    {
      id: "reader",
      title: "What your readers get",
      blocks: [
        {
          list: [
            "**A picture first.** A true map with all marks, drawn by the server, its line of context and the link to the full story. It can be read without scripts; its marks are links.",
            "**A map that moves when they ask for it**, by tap, click or key. The graphics memory is given back when the frame has left the screen; frames of one page share at most four such maps.",
            "**Their scrolling.** Wheel and finger scroll your page until the reader has chosen the map. The Escape key leaves it. Nothing plays by itself and nothing takes the focus.",
            "**Sources.** A mark opens the words of the claim, how sure it is, how exactly its place is known, and who says so.",
          ],
        },
        "One claim opens by its parameter, with its words and sources:",
        { example: "claim", title: "One claim, with the script" },
      ],
    },
    {
      id: "size",
      title: "Size",
      blocks: [
        "**Without a script** the frame keeps its room: a fixed height, or one in proportion to its width (`aspect-ratio`). The map takes what the words leave of it; what is longer scrolls inside. A height of 680 pixels suits columns of 320 to 680: narrow ones need it for the words, wide ones for the map.",
        '**With the script** `{site}/embed.js` the frame takes the height of its content and follows it when something is opened. It is at most 3 KB packed, has no dependency, and changes nothing in your page but our frames. One script serves all maps of a page. A frame that is to stay as it is says `data-dateline-frame="fixed"`.',
        "If your pages have pym.js, iframe-resizer (4 or 5), the listener of Datawrapper or AMP’s `amp-iframe`, the frame tells them its height in their own words, and you need no script of ours.",
        "A chapter alone, without cards, as high as it is wide:",
        { example: "chapter", title: "A chapter, a ratio, no script" },
      ],
    },
    {
      id: "element",
      title: "The element",
      blocks: [
        "The same script knows `<dateline-map>`. Its attributes are the parameters below, and `story`, `lang`, `height` and `title`; all others stand in `query`. Changed by a script of yours, they change the map. What you put between its tags stays until the map is there, and for good where the script never comes; our code puts the picture there for readers without scripts.",
        { example: "element", title: "The custom element" },
      ],
    },
    {
      id: "parameters",
      title: "All parameters",
      blocks: [
        "They follow the address of the frame, `{story}/embed`, after a question mark. What is not known is ignored, so that an old code never breaks; what is usual need not be said.",
        { parameters: "view", title: "What is shown" },
        { parameters: "frame", title: "How the frame stands" },
        { parameters: "filter", title: "Filter, as in the story’s own tools" },
      ],
    },
    {
      id: "api",
      title: "Your page and the map",
      blocks: [
        "With the script your own words can move the map. Mark them where you write HTML:",
        {
          name: "mention",
          code: 'Mutineers <a href="#map" data-dateline="claim:kati-base-seized">took the base at Kati</a> on Tuesday.',
        },
        "Or let your scripts do it. The frame answers only to origins that its `host` parameter names; the element names its own page by itself. Every command is acknowledged, and fails with a reason.",
        {
          name: "api",
          code: [
            "const map = await Dateline.ready();",
            'await Dateline.select({ claim: "kati-base-seized" });',
            'await Dateline.view("layers=coup,street&status=disputed");',
            'Dateline.on("selected", ({ claim, place }) => console.log(claim ?? place));',
          ].join("\n"),
        },
        "The whole of it, with the messages beneath for who writes their own listener, is in `docs/embed-api.md` of the source.",
      ],
    },
    {
      id: "other",
      title: "By address: oEmbed and pictures",
      blocks: [
        "Every page of the story names its [oEmbed](https://oembed.com) answer, in JSON and XML, so that systems which know oEmbed need the address alone:",
        { name: "oembed", code: "{site}/oembed?url={story}&format=json&maxwidth=640" },
        "The picture of any view, for print, feeds and cards, has the same parameters, and `width`, `height` and `theme`:",
        {
          name: "picture",
          code: "{story}/map.png?claim=kati-base-seized&width=1200&height=800\n{story}/map.svg?status=disputed",
        },
      ],
    },
    {
      id: "csp",
      title: "Lines for your Content-Security-Policy",
      blocks: [
        "If your pages have a policy, add our address to these directives. Nothing else is needed: what the frame does stands under its own policy.",
        { name: "csp", code: "frame-src {site};\nscript-src {site};\nimg-src {site};" },
        "`frame-src` is for the map, `script-src` for the optional script, `img-src` for the picture that stands in for the map. If your policy forbids `style` attributes, put this into your style sheet instead, with `height: auto; aspect-ratio: 4 / 3` where you have chosen a ratio; until then the frame has the size of its attributes.",
        {
          name: "css",
          code: [
            ".dateline-embed { display: grid; margin: 0; }",
            ".dateline-embed :is(noscript, iframe) { grid-area: 1 / 1; }",
            ".dateline-embed iframe { width: 100%; border: 0; }",
          ].join("\n"),
        },
        'The frame asks for no permission (`allow` is not needed) and works in `sandbox="allow-scripts"`, without an origin. Add `allow-popups allow-popups-to-escape-sandbox` for its links to work. Without `allow-scripts` it is the picture.',
      ],
    },
    {
      id: "cms",
      title: "WordPress, Ghost, Drupal",
      blocks: [
        '**WordPress.** Paste the address of the story, or of a claim, on a line of its own. Since version 4.4 WordPress asks the page for its oEmbed answer; of sites that it does not know it keeps the iframe with its title and size, and puts it into `sandbox="allow-scripts"`. The map works in it, its links do not. For all of it, have your site trust ours:',
        { name: "wordpress", code: "wp_oembed_add_provider( '{site}/*', '{site}/oembed' );" },
        "The code itself goes into a Custom HTML block, saved by someone with the capability `unfiltered_html`: of others, and in a multisite of all but super admins, WordPress takes iframes and scripts out.",
        "**Ghost.** Paste the address into an empty paragraph: Ghost looks for the page’s oEmbed answer and makes an embed of it, or a bookmark card where it gets none. The code goes into an HTML card.",
        "**Drupal.** Core’s remote media take addresses of providers only that their media source lists, each by its name in the directory of oembed.com, where this site is not. The module oEmbed Providers lets you add one. The code needs a text format that allows `iframe`: where “Limit allowed HTML tags” is on, `<iframe src title width height loading>` must be among the tags, and the style attribute is taken out, so that the lines of CSS above are needed.",
        "**Others.** What takes an iframe takes this one. Where only an address can be given, use that of the frame itself.",
      ],
    },
    {
      id: "privacy",
      title: "Privacy statement",
      blocks: [
        'The frame sets no cookie, keeps nothing in the browser, loads nothing from anyone but this site, and has no analytics. With the code above it is not told on which page it stands (`referrerpolicy="no-referrer"`). As with any address on the web, whoever runs this site could see in the server’s log which IP address asked for a frame and when; the software itself writes no such log.',
        "What the frame tells your page, its height and that it is ready, has nothing of the reader in it. What readers open is told only to origins that you name in `host`.",
        "This is the whole list, from [/embed/manifest.json](/embed/manifest.json), where your own tests can read it. A test of ours takes a full tour of the frame and fails when anything else is asked for or kept.",
        { requests: true },
      ],
    },
    {
      id: "accessibility",
      title: "Accessibility statement",
      blocks: [
        "The aim is WCAG 2.2, level AA. Tested with each change, by programs in a real browser: axe with no rule turned off in the frame, in this guide and in the builder, light and dark; the whole way by keyboard, in and out of the map; no scroll bar across at 320 pixels; reduced motion.",
        "In the frame every mark is also a link in a list, what is shown is said in a sentence, and how sure a claim is shows in shape and words, never in colour alone.",
        "Known limits:",
        {
          list: [
            "The map that moves is a drawing: to a screen reader it is its list of marks and the card, not the geography between them.",
            "The alternative text of the picture says what is shown in a sentence; the single claims are in the story, which the link opens.",
            "Claims are in English and French; titles of sources are in the language in which they were published, and marked so.",
            "No audit by people who use assistive technology has been made yet.",
          ],
        },
      ],
    },
    {
      id: "trouble",
      title: "If it does not work",
      blocks: [
        {
          list: [
            "**An empty frame, and “refused to frame” in the console.** Your policy lacks our address in `frame-src`, or this site allows only certain pages to embed it: ask whoever runs it (`EMBED_ANCESTORS`).",
            "**The code is cut when saved.** Your system takes iframes out: see WordPress and Drupal above, or give it the address alone.",
            "**A picture instead of a map that moves.** That is how it begins: the reader taps. If nothing happens, the frame’s sandbox lacks `allow-scripts`, or the browser has no WebGL 2; picture, links and text remain.",
            "**A scroll bar inside.** The frame is lower than its content: add the script, choose another ratio, or `panel=none`.",
            "**Commands reject with `no-answer`.** The frame’s `host` does not name your page’s origin: scheme, name and port, without a path, https only (http on your own machine).",
            "**Not in print.** The picture is: `map.svg` is drawn for paper.",
            "**Your page is cross-origin isolated** (`Cross-Origin-Embedder-Policy`). Put the attribute `credentialless` on the iframe where browsers know it, or use the picture.",
          ],
        },
      ],
    },
  ],
  parameterTable: {
    name: "Parameter",
    values: "Values",
    meaning: "Meaning",
    usual: (value) => `without it: ${value}`,
    several: "several with commas",
    example: "Example:",
  },
  parameters: {
    claim: "Opens a claim; the map shows its places. Its id stands at the end of its address in the story.",
    place: "Opens a place, with all that is said about it.",
    chapter: "The frame of a chapter of the story, and its text with panel=story.",
    layers: "The layers that are on, the topmost first; behind ~ what is left of a layer’s strength in percent. none for none.",
    later: "Also what happened or became public after the article.",
    known: "Only what one of the sources had published by this day.",
    panel: "What stands with the map: the card of what is opened, nothing, or the text of the story.",
    theme: "Colours; auto follows the reader’s device.",
    ui: "What stands around the map.",
    links: "off: nothing in the frame leads out of it. The credit stays.",
    interact: "When the map that moves comes: when the reader asks, or by itself when the frame is in view and the browser idle.",
    host: "Origins of your pages that may command the map and hear what is opened; at most five.",
    when: "First and last day, as years, months or days; .. for an open end.",
    status: "How sure the claims are.",
    kind: "Kinds of claims: an event, a treaty, a figure …",
    agreement: "What is known of an agreement’s text: signed, a draft, named only …",
    actor: "Who is named, by id.",
    country: "Where, by ISO 3166-1 alpha-3 code.",
    at: "At which places, by id.",
    outlet: "By which kinds of sources.",
    lang: "By sources in which languages, as BCP 47 tags.",
    source: "By which sources, by id.",
    refs: "Least number of independent sources.",
    q: "Words that all occur, in any language, accents or not.",
    within: "A distance around a place or a position.",
    box: "West, south, east, north in degrees.",
    area: "Corners of a polygon, longitude first.",
    reading: "certain: only what answers wherever in its dates and places the truth lies.",
  },
  requestTable: {
    caption: "Everything that a frame can ask this site for. Cookies: none. Storage: none.",
    path: "Address on this site",
    when: "When",
    what: "What",
  },
  when: { "at once": "at once", "with the map": "with the map that moves", "nearer by": "nearer by" },
  what: {},
};
