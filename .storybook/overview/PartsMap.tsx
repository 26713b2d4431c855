import { listParts } from './listParts.ts'
import styles from './Overview.module.css'
import { rooms } from './rooms.ts'

const parts = listParts()

/** Every part by its room, each a link to its page. */
export function PartsMap() {
  const storyCount = [...parts.values()].flat().reduce((sum, part) => sum + part.storyCount, 0)
  return (
    <main className={styles.page}>
      <h1>The parts of cloudsquid-react-ui</h1>
      <p>
        {storyCount} states of {[...parts.values()].flat().length} parts. Each takes plain data and works
        alone. Theme, language and direction of writing are chosen in the toolbar above.
      </p>
      <div className={styles.rooms}>
        {Object.entries(rooms).map(
          ([room, about]) =>
            parts.has(room) && (
              <section key={room} className={styles.room} aria-labelledby={`room-${room}`}>
                <h2 id={`room-${room}`}>{room}</h2>
                <p>{about}</p>
                <ul>
                  {parts.get(room)?.map(({ name, href, storyCount: count }) => (
                    <li key={name}>
                      <a href={href} target="_top">
                        {name}
                      </a>{' '}
                      <span className={styles.count}>{count}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </main>
  )
}
