/** What a stranger who opens the folder reads first, in both languages. */
export const README = `# Archive des contrôles de sécurité · Archive of security checkups

Un contrôle par commit, écrit par Vigie. Chaque contrôle a son rapport (\`.md\`), ses données (\`.json\`), ses preuves
(\`.evidence/\`) et leurs empreintes (\`.sha256\`, lisibles par \`sha256sum --check\`). \`vigie checkup verify\` contrôle le tout.
Ne modifiez rien à la main : \`vigie checkup run --amend --reason "…"\` corrige un contrôle par un nouveau commit.

One commit a checkup, written by Vigie. Each checkup has its report (\`.md\`), its data (\`.json\`), its evidence
(\`.evidence/\`) and their hashes (\`.sha256\`, for \`sha256sum --check\`). \`vigie checkup verify\` checks it all.
Change nothing by hand: \`vigie checkup run --amend --reason "…"\` corrects a checkup by a new commit.
`;

/** The bytes that were archived are the bytes that are checked out, on every system. */
export const ATTRIBUTES = '* -text\n';
