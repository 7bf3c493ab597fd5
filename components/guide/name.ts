/** The name of the element that is the guide: there is one on a page, and what opens it stands elsewhere. */
export const GUIDE = "guide";
