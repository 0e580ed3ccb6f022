import type { GuideText } from "./guide-text";

export const guideFr: GuideText = {
  title: "Intégrer une carte : le guide des rédactions",
  summary: "Un cadre pour votre article : léger, discret, qui nomme ses sources et ne demande rien à personne d’autre que nous.",
  contents: "Sur cette page",
  copy: "Copier",
  copied: "Copié.",
  copyRefused: "Sélectionné : copiez avec Ctrl ou Cmd et C.",
  sections: [
    {
      id: "start",
      title: "En une minute",
      blocks: [
        "Ouvrez [le récit]({story}), choisissez ce que la carte doit montrer, puis **Intégrer** en haut de la page (ou la touche `I`). Le code fait ce que vous voyez : l’énoncé ouvert, les couches, le filtre. Copiez-le et collez-le là où votre système accepte du HTML.",
        "Ce code est un iframe avec un titre, chargé quand le lecteur s’en approche, dans une place réservée : rien ne bouge dans l’article. Une image et un lien l’accompagnent, pour les flux, les lettres d’information et les navigateurs sans scripts.",
        { example: "story", title: "Tout le récit" },
        "Ni compte ni clé. Textes et données sont sous CC BY 4.0 ; la mention figure dans le cadre et n’est pas à répéter.",
      ],
    },
    {
      id: "reader",
      title: "Ce que vos lecteurs reçoivent",
      blocks: [
        {
          list: [
            "**D’abord une image.** Une vraie carte avec tous ses repères, dessinée par le serveur, la phrase qui dit ce qu’elle montre et le lien vers le récit. Elle se lit sans scripts ; ses repères sont des liens.",
            "**Une carte mobile quand ils la demandent**, du doigt, de la souris ou du clavier. La mémoire graphique est rendue dès que le cadre a quitté l’écran ; les cadres d’une page se partagent au plus quatre de ces cartes.",
            "**Leur défilement.** La molette et le doigt font défiler votre page tant que le lecteur n’a pas choisi la carte. La touche Échap la quitte. Rien ne se lance seul, rien ne prend le focus.",
            "**Les sources.** Un repère ouvre les mots de l’énoncé, dit avec quelle certitude, avec quelle précision le lieu est connu, et qui le dit.",
          ],
        },
        "Un paramètre ouvre un énoncé, avec son texte et ses sources :",
        { example: "claim", title: "Un énoncé, avec le script" },
      ],
    },
    {
      id: "size",
      title: "Taille",
      blocks: [
        "**Sans script**, le cadre garde sa place : une hauteur fixe, ou en proportion de sa largeur (`aspect-ratio`). La carte prend ce que les mots en laissent ; ce qui est plus long défile à l’intérieur. Une hauteur de 680 pixels convient aux colonnes de 320 à 680 : étroites, elles la prennent pour les mots, larges, pour la carte.",
        '**Avec le script** `{site}/embed.js`, le cadre prend la hauteur de son contenu et la suit quand on y ouvre quelque chose. Il pèse au plus 3 Ko compressé, ne dépend de rien et ne change dans votre page que nos cadres. Un seul script suffit à toutes les cartes d’une page. Un cadre qui doit rester tel quel porte `data-dateline-frame="fixed"`.',
        "Si vos pages ont pym.js, iframe-resizer (4 ou 5), l’écouteur de Datawrapper ou `amp-iframe` d’AMP, le cadre leur dit sa hauteur dans leur langage, et aucun script de notre part n’est nécessaire.",
        "Un chapitre seul, sans fiches, aussi haut que large :",
        { example: "chapter", title: "Un chapitre, en proportion, sans script" },
      ],
    },
    {
      id: "element",
      title: "L’élément",
      blocks: [
        "Le même script connaît `<dateline-map>`. Ses attributs sont les paramètres ci-dessous, ainsi que `story`, `lang`, `height` et `title` ; tous les autres vont dans `query`. Si un script de votre page les change, la carte change. Ce que vous placez entre ses balises reste jusqu’à l’arrivée de la carte, et pour de bon là où le script ne vient jamais ; notre code y place l’image, pour les lecteurs sans scripts.",
        { example: "element", title: "L’élément personnalisé" },
      ],
    },
    {
      id: "parameters",
      title: "Tous les paramètres",
      blocks: [
        "Ils suivent l’adresse du cadre, `{story}/embed`, après un point d’interrogation. Ce qui n’est pas connu est ignoré, afin qu’un ancien code ne casse jamais ; ce qui est usuel n’a pas à être dit.",
        { parameters: "view", title: "Ce qui est montré" },
        { parameters: "frame", title: "Comment se présente le cadre" },
        { parameters: "filter", title: "Filtre, comme dans les outils du récit" },
      ],
    },
    {
      id: "api",
      title: "Votre page et la carte",
      blocks: [
        "Avec le script, vos propres mots peuvent conduire la carte. Marquez-les dans votre HTML :",
        {
          name: "mention",
          code: 'Des mutins <a href="#carte" data-dateline="claim:kati-base-seized">prennent la base de Kati</a> mardi.',
        },
        "Ou laissez faire vos scripts. Le cadre ne répond qu’aux origines que nomme son paramètre `host` ; l’élément nomme de lui-même sa page. Chaque commande reçoit une réponse, et échoue avec une raison.",
        {
          name: "api",
          code: [
            "const map = await Dateline.ready();",
            'await Dateline.select({ claim: "kati-base-seized" });',
            'await Dateline.view("layers=coup,street&status=disputed");',
            'Dateline.on("selected", ({ claim, place }) => console.log(claim ?? place));',
          ].join("\n"),
        },
        "L’ensemble, avec les messages pour qui écrit son propre écouteur, se trouve dans `docs/embed-api.md` du code source (en anglais).",
      ],
    },
    {
      id: "other",
      title: "Par l’adresse : oEmbed et images",
      blocks: [
        "Chaque page du récit indique sa réponse [oEmbed](https://oembed.com), en JSON et en XML : les systèmes qui connaissent oEmbed n’ont besoin que de l’adresse.",
        { name: "oembed", code: "{site}/oembed?url={story}&format=json&maxwidth=640" },
        "L’image de toute vue, pour l’impression, les flux et les aperçus, a les mêmes paramètres, plus `width`, `height` et `theme` :",
        {
          name: "picture",
          code: "{story}/map.png?claim=kati-base-seized&width=1200&height=800\n{story}/map.svg?status=disputed",
        },
      ],
    },
    {
      id: "csp",
      title: "Lignes pour votre Content-Security-Policy",
      blocks: [
        "Si vos pages ont une telle politique, ajoutez notre adresse à ces directives. Rien d’autre n’est nécessaire : ce que fait le cadre relève de sa propre politique.",
        { name: "csp", code: "frame-src {site};\nscript-src {site};\nimg-src {site};" },
        "`frame-src` est pour la carte, `script-src` pour le script facultatif, `img-src` pour l’image qui remplace la carte. Si votre politique interdit les attributs `style`, placez ceci dans votre feuille de style, avec `height: auto; aspect-ratio: 4 / 3` si vous avez choisi une proportion ; sans cela, le cadre a la taille de ses attributs.",
        {
          name: "css",
          code: [
            ".dateline-embed { display: grid; margin: 0; }",
            ".dateline-embed :is(noscript, iframe) { grid-area: 1 / 1; }",
            ".dateline-embed iframe { width: 100%; border: 0; }",
          ].join("\n"),
        },
        'Le cadre ne demande aucune permission (`allow` est inutile) et fonctionne dans `sandbox="allow-scripts"`, sans origine. Ajoutez `allow-popups allow-popups-to-escape-sandbox` pour que ses liens s’ouvrent. Sans `allow-scripts`, il est l’image.',
      ],
    },
    {
      id: "cms",
      title: "WordPress, Ghost, Drupal",
      blocks: [
        '**WordPress.** Collez l’adresse du récit, ou d’un énoncé, seule sur une ligne. Depuis la version 4.4, WordPress demande à la page sa réponse oEmbed ; d’un site qu’il ne connaît pas, il garde l’iframe avec son titre et sa taille, et le place dans `sandbox="allow-scripts"`. La carte y fonctionne, ses liens non. Pour avoir le tout, faites que votre site se fie au nôtre :',
        { name: "wordpress", code: "wp_oembed_add_provider( '{site}/*', '{site}/oembed' );" },
        "Le code lui-même va dans un bloc HTML personnalisé, enregistré par une personne qui a le droit `unfiltered_html` : aux autres, et dans un multisite à tous sauf aux super-administrateurs, WordPress retire iframes et scripts.",
        "**Ghost.** Collez l’adresse dans un paragraphe vide : Ghost cherche la réponse oEmbed de la page et en fait une intégration, ou une carte de signet s’il n’en reçoit pas. Le code va dans une carte HTML.",
        "**Drupal.** Les médias distants du cœur n’acceptent que les adresses des fournisseurs que nomme leur source de médias, d’après l’annuaire d’oembed.com, où ce site ne figure pas. Le module oEmbed Providers permet d’en ajouter un. Le code demande un format de texte qui admet `iframe` : là où le filtre des balises autorisées (« Limit allowed HTML tags ») est actif, `<iframe src title width height loading>` doit en faire partie ; l’attribut style est retiré, et les lignes de CSS ci-dessus sont alors nécessaires.",
        "**Les autres.** Ce qui accepte un iframe accepte celui-ci. Là où l’on ne peut donner qu’une adresse, donnez celle du cadre.",
      ],
    },
    {
      id: "privacy",
      title: "Déclaration de confidentialité",
      blocks: [
        'Le cadre ne dépose aucun cookie, ne garde rien dans le navigateur, ne charge rien d’ailleurs que de ce site et ne mesure pas l’audience. Avec le code ci-dessus, il ne sait pas sur quelle page il se trouve (`referrerpolicy="no-referrer"`). Comme pour toute adresse du web, qui exploite ce site pourrait voir dans le journal du serveur quelle adresse IP a demandé un cadre, et quand ; le logiciel lui-même n’en tient aucun.',
        "Ce que le cadre dit à votre page, sa hauteur et qu’il est prêt, ne contient rien du lecteur. Ce que les lecteurs ouvrent n’est dit qu’aux origines que vous nommez dans `host`.",
        "Voici toute la liste, tirée de [/embed/manifest.json](/embed/manifest.json), que vos propres tests peuvent lire. Un de nos tests parcourt tout le cadre et échoue si autre chose est demandé ou gardé.",
        { requests: true },
      ],
    },
    {
      id: "accessibility",
      title: "Déclaration d’accessibilité",
      blocks: [
        "L’objectif est WCAG 2.2, niveau AA. Testés à chaque changement, par des programmes dans un vrai navigateur : axe sans aucune règle désactivée dans le cadre, dans ce guide et dans l’outil qui fait le code, en clair et en sombre ; tout le parcours au clavier, dans la carte et hors d’elle ; aucun défilement horizontal à 320 pixels ; le mouvement réduit.",
        "Dans le cadre, chaque repère est aussi un lien d’une liste, une phrase dit ce qui est montré, et la certitude d’un énoncé se voit à la forme et aux mots, jamais à la seule couleur.",
        "Limites connues :",
        {
          list: [
            "La carte mobile est un dessin : pour un lecteur d’écran elle est la liste de ses repères et la fiche, non la géographie entre eux.",
            "Le texte de remplacement de l’image dit en une phrase ce qu’elle montre ; les énoncés sont dans le récit, que le lien ouvre.",
            "Les énoncés sont en anglais et en français ; les titres des sources sont dans leur langue de publication, et signalés comme tels.",
            "Aucun audit par des personnes qui utilisent des technologies d’assistance n’a encore eu lieu.",
          ],
        },
      ],
    },
    {
      id: "trouble",
      title: "Si cela ne marche pas",
      blocks: [
        {
          list: [
            "**Un cadre vide, et « refused to frame » dans la console.** Il manque notre adresse à `frame-src` dans votre politique, ou ce site n’admet que certaines pages : demandez à qui l’exploite (`EMBED_ANCESTORS`).",
            "**Le code est coupé à l’enregistrement.** Votre système retire les iframes : voyez WordPress et Drupal plus haut, ou donnez-lui la seule adresse.",
            "**Une image au lieu d’une carte mobile.** C’est ainsi qu’elle commence : le lecteur la touche. Si rien ne se passe, il manque `allow-scripts` au sandbox, ou WebGL 2 au navigateur ; l’image, les liens et le texte restent.",
            "**Une barre de défilement à l’intérieur.** Le cadre est plus bas que son contenu : ajoutez le script, choisissez une autre proportion, ou `panel=none`.",
            "**Des commandes échouent avec `no-answer`.** Le paramètre `host` du cadre ne nomme pas l’origine de votre page : protocole, nom et port, sans chemin, en https seulement (http sur votre propre machine).",
            "**Rien à l’impression.** L’image est là pour cela : `map.svg` est dessinée pour le papier.",
            "**Votre page est isolée** (`Cross-Origin-Embedder-Policy`). Mettez l’attribut `credentialless` sur l’iframe là où les navigateurs le connaissent, ou prenez l’image.",
          ],
        },
      ],
    },
  ],
  parameterTable: {
    name: "Paramètre",
    values: "Valeurs",
    meaning: "Sens",
    usual: (value) => `sans lui : ${value}`,
    several: "plusieurs avec des virgules",
    example: "Exemple :",
  },
  parameters: {
    claim: "Ouvre un énoncé ; la carte montre ses lieux. Son identifiant termine son adresse dans le récit.",
    place: "Ouvre un lieu, avec tout ce qui en est dit.",
    chapter: "Le cadrage d’un chapitre du récit, et son texte avec panel=story.",
    layers:
      "Les couches visibles, la plus haute d’abord ; après ~ ce qui reste de la force d’une couche, en pour cent. none pour aucune.",
    later: "Aussi ce qui s’est passé, ou a été publié, après l’article.",
    known: "Seulement ce qu’une des sources avait publié à ce jour.",
    panel: "Ce qui accompagne la carte : la fiche de ce qu’on ouvre, rien, ou le texte du récit.",
    theme: "Couleurs ; auto suit l’appareil du lecteur.",
    ui: "Ce qui entoure la carte.",
    links: "off : rien dans le cadre ne mène ailleurs. La mention reste.",
    interact:
      "Quand vient la carte mobile : à la demande du lecteur, ou d’elle-même quand le cadre est en vue et le navigateur au repos.",
    host: "Origines de vos pages qui peuvent commander la carte et apprendre ce qu’on ouvre ; cinq au plus.",
    when: "Premier et dernier jour, en années, mois ou jours ; .. pour une fin ouverte.",
    status: "Avec quelle certitude.",
    kind: "Sortes d’énoncés : un événement, un traité, un chiffre …",
    agreement: "Ce que l’on sait du texte d’un accord : signé, projet, seulement nommé …",
    actor: "Qui est nommé, par identifiant.",
    country: "Où, par code ISO 3166-1 alpha-3.",
    at: "En quels lieux, par identifiant.",
    outlet: "Par quelles sortes de sources.",
    lang: "Par des sources en quelles langues (étiquettes BCP 47).",
    source: "Par quelles sources, par identifiant.",
    refs: "Nombre minimal de sources indépendantes.",
    q: "Des mots qui figurent tous, dans toute langue, avec ou sans accents.",
    within: "Une distance autour d’un lieu ou d’une position.",
    box: "Ouest, sud, est, nord, en degrés.",
    area: "Sommets d’un polygone, la longitude d’abord.",
    reading: "certain : seulement ce qui répond où que soit la vérité dans ses dates et ses lieux.",
  },
  requestTable: {
    caption: "Tout ce qu’un cadre peut demander à ce site. Cookies : aucun. Stockage : aucun.",
    path: "Adresse sur ce site",
    when: "Quand",
    what: "Quoi",
  },
  when: { "at once": "d’emblée", "with the map": "avec la carte mobile", "nearer by": "de plus près" },
  what: {
    "the frame: its text, picture, style and script": "le cadre : son texte, son image, son style et son script",
    font: "police de caractères",
    "the map's own script": "le script de la carte",
    "names, places and colours of the story": "noms, lieux et couleurs du récit",
    MapLibre: "MapLibre",
    "MapLibre's worker": "le processus de MapLibre",
    "MapLibre's style": "le style de MapLibre",
    "countries and lakes": "pays et lacs",
    "disputed borders": "frontières contestées",
    "claims of a layer": "énoncés d’une couche",
    "rivers and cities": "fleuves et villes",
    "borders inside a country": "limites intérieures d’un pays",
  },
};
