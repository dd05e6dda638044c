/** The mark of Dossier: a folder with two lines that are sure and one that is only reported. */

export function Brand() {
  return (
    <span className="brand">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path
          d="M2.5 3.5h7l2 2.5h8v12.5h-17z"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path d="M6 11h5.2" stroke="var(--ink)" strokeWidth="1.6" />
        <path d="M12.6 11H16" stroke="var(--accent)" strokeWidth="1.6" strokeDasharray="1.6 1.2" />
        <path d="M6 14.6h7.5" stroke="var(--ink)" strokeWidth="1.6" />
      </svg>
      <b>Dossier</b>
    </span>
  );
}
