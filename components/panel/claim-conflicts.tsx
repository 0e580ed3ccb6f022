import { knowledgeOf } from "@/data/story/knowledge";
import { byId, type Claim, type Conflict, type Story, say } from "@/data/story/story";
import { ClaimLink } from "./mention";
import type { EntryProps } from "./panel-context";

/** Where sources part: the question, and every account of it with who gave it, the first published first. */
export function Conflicts({ claim, context }: EntryProps) {
  const { story, words, language } = context;
  return story.conflicts
    .filter(({ accounts }) => accounts.includes(claim.id))
    .map((conflict) => (
      <div key={conflict.id} className="entry-conflict">
        <h4 className="entry-heading">
          {words.accounts} {say(conflict.title, language)}
        </h4>
        <p>{say(conflict.text, language)}</p>
        <ul>
          {accountsInOrder(conflict, story).map((account) => (
            <li key={account.id} aria-current={account.id === claim.id ? "true" : undefined}>
              <ClaimLink id={account.id} context={context}>
                {say(account.title, language)}
              </ClaimLink>
              <span className="entry-details"> {publishersOf(account, story)}</span>
            </li>
          ))}
        </ul>
      </div>
    ));
}

/** By the day on which each was public, so that no side is first by choice. */
function accountsInOrder({ accounts }: Conflict, story: Story): Claim[] {
  const knowledge = knowledgeOf(story);
  const day = ({ id }: Claim) => knowledge.get(id)?.published ?? "9999";
  return accounts.map((id) => byId(story.claims, id)).sort((a, b) => day(a).localeCompare(day(b)));
}

function publishersOf({ evidence }: Claim, { references }: Story): string {
  const supporting = evidence.filter(({ stance }) => stance === "supports");
  return [...new Set(supporting.map(({ reference }) => byId(references, reference).publisher))].join(", ");
}
