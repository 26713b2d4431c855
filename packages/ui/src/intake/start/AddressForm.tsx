import type { Mimetype } from 'cloudsquid-react'
import { useForm } from 'react-hook-form'
import { Button } from '../../controls/actions/Button.tsx'
import { startRunLabels } from '../../labels/en/startRunLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './AddressForm.module.css'
import type { NewIntake } from '../tray/IntakesProvider.tsx'
import { readAddress } from './readAddress.ts'

interface AddressValues {
  address: string
  kind: Mimetype | ''
}

/** Starts a run on a document that the server fetches from the web. */
export function AddressForm({ onAddress }: { onAddress: (intake: NewIntake) => void }) {
  const words = useLabels(startRunLabels).startRun
  const { register, handleSubmit, setError, reset, formState } = useForm<AddressValues>({
    defaultValues: { address: '', kind: '' },
    reValidateMode: 'onSubmit',
  })
  const { errors } = formState
  const submit = handleSubmit(({ address, kind }) => {
    const intake = readAddress(address, kind || undefined)
    if (typeof intake === 'string') setError(intake, { type: intake }, { shouldFocus: true })
    else {
      reset()
      onAddress(intake)
    }
  })
  return (
    <section aria-labelledby="address-title">
      <h2 className={styles.title} id="address-title">
        {words.addressTitle}
      </h2>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <div className={styles.address}>
          <label htmlFor="address">{words.address}</label>
          <input
            id="address"
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            aria-invalid={errors.address !== undefined}
            aria-describedby={errors.address ? 'address-problem' : 'address-hint'}
            {...register('address')}
          />
        </div>
        <div className={styles.kind}>
          <label htmlFor="kind">{words.kind}</label>
          <select
            id="kind"
            aria-invalid={errors.kind !== undefined}
            aria-describedby={errors.kind && 'kind-problem'}
            {...register('kind')}
          >
            <option value="">{words.kindByName}</option>
            {Object.entries(words.kinds).map(([mimetype, word]) => (
              <option key={mimetype} value={mimetype}>
                {word}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit">{words.addressSubmit}</Button>
      </form>
      {errors.address && (
        <p className={styles.problem} id="address-problem" role="alert">
          {words.addressProblems.address}
        </p>
      )}
      {errors.kind && (
        <p className={styles.problem} id="kind-problem" role="alert">
          {words.addressProblems.kind}
        </p>
      )}
      <p className={styles.hint} id="address-hint">
        {words.addressHint}
      </p>
    </section>
  )
}
