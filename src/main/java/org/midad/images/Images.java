package org.midad.images;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.midad.images.Image.Phase;
import org.midad.platform.Refusal;

/** All images whose file is in the store; those still coming in are nobody's business but the upload's. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<Image, UUID> {

    public Optional<Image> ready(UUID id) {
        return findByIdOptional(id).filter(image -> image.phase() == Phase.READY);
    }

    /** By id; those that do not exist are left out. */
    public Map<UUID, Image> ready(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and phase = ?2", ids, Phase.READY).stream()
                        .collect(Collectors.toMap(Image::id, Function.identity()));
    }

    Image get(UUID id) {
        return ready(id).orElseThrow(Refusal::notFound);
    }

    /** For a command: whoever else wants to change this image waits until it is done. */
    Image toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(image -> image.phase() == Phase.READY)
                .orElseThrow(Refusal::notFound);
    }
}
