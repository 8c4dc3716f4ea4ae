package dev.rapport.contacts.workspace.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.contacts.workspace.Workspace;
import dev.rapport.contracts.people.Member;
import dev.rapport.messaging.EventCodec;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "workspace")
class WorkspaceRow {
    @Id
    String workspace;

    @Column(name = "own_domains")
    String[] ownDomains;

    @Column(name = "own_brands")
    String[] ownBrands;

    @JdbcTypeCode(SqlTypes.JSON)
    String members;

    long version;

    protected WorkspaceRow() {}

    Workspace content() {
        try {
            return new Workspace(
                    List.of(ownDomains),
                    List.of(ownBrands),
                    EventCodec.JSON.readValue(members, new TypeReference<List<Member>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the members of " + workspace + " are not what was written", e);
        }
    }
}
