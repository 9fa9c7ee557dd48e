interface Task {
  key: string;
  title: string;
  state: "done" | "open" | "refused";
  /** The state, as it is read: never by colour alone. */
  stateInWords: string;
  details: readonly string[];
}

/** What has to be there, one line each, with what is done and what is missing. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map(({ key, title, state, stateInWords, details }) => (
        <li key={key} data-task={state}>
          <span class="task-text">
            {title}
            {details.map((detail) => (
              <span key={detail} class="hint task-detail">
                {detail}
              </span>
            ))}
          </span>
          <strong class={`task-state task-${state}`}>{stateInWords}</strong>
        </li>
      ))}
    </ul>
  );
}
