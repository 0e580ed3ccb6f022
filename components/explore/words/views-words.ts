/** The words of saved views and of the link to a view, in one language. */
export interface ViewsWords {
  readonly intro: string;
  readonly save: string;
  readonly copyLink: string;
  readonly none: string;
  readonly keptHere: (most: number) => string;
  readonly notKept: string;
  readonly full: (most: number) => string;
  readonly saved: (name: string) => string;
  readonly alreadySaved: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly undo: string;
  readonly rename: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly name: string;
  readonly done: string;
  readonly cancel: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly link: string;
  readonly show: string;
  readonly close: string;
}

export const viewsWords: Readonly<Record<"en" | "fr", ViewsWords>> = {
  en: {
    intro: "A view is all that you see: filters, layers, what is open, and where the map stands.",
    save: "Save this view",
    copyLink: "Copy its link",
    none: "No view is saved yet.",
    keptHere: (most) => `Up to ${most} views, kept in this browser only.`,
    notKept: "This browser refuses to keep it: it is here until you leave the page. Copy its link instead.",
    full: (most) => `There are ${most} views already. Delete one to save another.`,
    saved: (name) => `Saved: ${name}`,
    alreadySaved: (name) => `This view is saved already: ${name}`,
    deleted: (name) => `Deleted: ${name}`,
    undo: "Undo",
    rename: (name) => `Rename: ${name}`,
    remove: (name) => `Delete: ${name}`,
    name: "Name of the view",
    done: "Rename",
    cancel: "Cancel",
    copied: "The link of this view is copied.",
    copyRefused: "The browser does not let us copy. Here is the link, selected:",
    link: "Link of this view",
    show: "Show saved views",
    close: "Close",
  },
  fr: {
    intro: "Une vue est tout ce que vous voyez : filtres, couches, ce qui est ouvert et le cadrage de la carte.",
    save: "Enregistrer cette vue",
    copyLink: "Copier son lien",
    none: "Aucune vue enregistrée.",
    keptHere: (most) => `Jusqu’à ${most} vues, conservées dans ce navigateur seulement.`,
    notKept: "Ce navigateur refuse de la conserver : elle reste jusqu’à ce que vous quittiez la page. Copiez plutôt son lien.",
    full: (most) => `Il y a déjà ${most} vues. Supprimez-en une pour en enregistrer une autre.`,
    saved: (name) => `Enregistrée : ${name}`,
    alreadySaved: (name) => `Cette vue est déjà enregistrée : ${name}`,
    deleted: (name) => `Supprimée : ${name}`,
    undo: "Annuler",
    rename: (name) => `Renommer : ${name}`,
    remove: (name) => `Supprimer : ${name}`,
    name: "Nom de la vue",
    done: "Renommer",
    cancel: "Annuler",
    copied: "Le lien de cette vue est copié.",
    copyRefused: "Le navigateur ne permet pas de copier. Voici le lien, sélectionné :",
    link: "Lien de cette vue",
    show: "Voir les vues enregistrées",
    close: "Fermer",
  },
};
