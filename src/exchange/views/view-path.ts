/** Which files hold saved views: they stand beside the data and are never read as part of it. */

/** `views.ttl`, `NAME.view.ttl`, `NAME.views.ttl`, in any RDF syntax and folder. */
export const isViewPath = (path: string): boolean => /(?:^|\/)(?:views|[^/]*\.views?)\.(?:ttl|trig|nt|nq)$/i.test(path);

/** Where new views of a dossier go. */
export const VIEW_FILE = "views.ttl";
